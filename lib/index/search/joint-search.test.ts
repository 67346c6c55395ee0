import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { corpus, opened } from '@/tests/corpus';
import { openFiles, realFiles } from '@/tests/real-index';
import { factsOf, recorded, wholeFiles } from '@/tests/whole';
import { buildIndex } from '../build';
import type { Facts, RecordFact } from '../facts';
import type { OpenIndex } from '../reader';
import { memorySource } from '../source';
import type { WholeFiles } from '../whole/contents';
import { WholeFinder } from '../whole/whole-finder';
import type { FacetCount } from './facets';
import type { Hits } from './hits';
import { JointSearch } from './joint-search';
import { Searcher } from './searcher';

/** Searches the records of some facts, imported, together with an index. */
async function joint(imported: WholeFiles, bundled: OpenIndex, searcher: SearcherOf) {
  const finder = await WholeFinder.open(memorySource(Object.fromEntries(imported)), bundled);
  return new JointSearch([finder, await searcher(finder.identifiers)]);
}

type SearcherOf = (other: WholeFinder['identifiers']) => Promise<Searcher>;

/** A release, records of some of its cables that are imported, and what both have together. */
const releases = corpus.chain((facts) => {
  return fc
    .record({ imported: fc.subarray(facts.records), kept: fc.subarray(facts.records) })
    .map(({ imported, kept }) => {
      const ids = new Set(imported.map(({ id }) => id));
      const anew = imported.map((record): RecordFact => ({ ...record, subject: 'OIL VISIT' }));
      const union = [...kept.filter(({ id }) => !ids.has(id)), ...anew];
      return {
        bundled: { ...facts, records: kept },
        imported: recorded({ ...facts, records: anew }),
        together: { ...facts, records: union },
      };
    });
});

/** How often each value was counted; which of equally frequent ones comes first is not told. */
const counted = ({ facets }: Hits) =>
  Object.entries(facets).map(([facet, counts]: [string, FacetCount[]]) => [
    facet,
    counts.map(({ value, count }) => `${value} ${count}`).toSorted(),
  ]);

const QUERIES = ['oil', '"oil visit"', 'visit oil', '2004', '-oil', '1990..2010', 'a', 'e 2'];

async function searcherOf(facts: Facts) {
  const source = memorySource(await buildIndex(facts));
  const index = await opened(facts);
  return {
    index,
    open: (other?: WholeFinder['identifiers']) => Searcher.open(index, source, other),
  };
}

describe('a search of an imported index and the bundled one', () => {
  it('finds what a search of one index finds that has the cables of both', () =>
    fc.assert(
      fc.asyncProperty(
        releases,
        fc.constantFrom(...QUERIES),
        fc.integer({ min: 1, max: 30 }),
        async ({ bundled, imported, together }, query, limit) => {
          const { index, open } = await searcherOf(bundled);
          const both = await joint(await wholeFiles(imported), index, open);
          const one = await (await searcherOf(together)).open();
          const found = await both.search(query, limit);
          const expected = one.search(query, limit);
          expect(counted(found)).toEqual(counted(expected));
          expect(found.months).toEqual(expected.months);
          expect(found.records.total).toBe(expected.records.total);
          expect(found.identifiers.total).toBe(expected.identifiers.total);
          const months = ({ identifiers }: typeof found) =>
            identifiers.cables.map(({ month }) => month);
          expect(months(found)).toEqual(months(expected));
          const created = ({ records }: typeof found) => records.cables.map((one) => one.created);
          expect(created(found)).toEqual(created(expected));
        },
      ),
      { numRuns: 150 },
    ));

  describe('of the real release', () => {
    let both: JointSearch;
    beforeAll(async () => {
      const bundled = await openFiles();
      const facts = factsOf(bundled, ({ station }) => station === 'CARACAS');
      const records = facts.records.map((record) =>
        record.id === '06CARACAS751' ? { ...record, subject: 'TIPS ON RIGHTS OF HUMANS' } : record,
      );
      const source = memorySource(await realFiles());
      both = await joint(await wholeFiles({ ...facts, records }), bundled, (other) =>
        Searcher.open(bundled, source, other),
      );
    });

    const ids = async (text: string) =>
      (await both.search(text, 100)).records.cables.map(({ id }) => id as string);

    it('finds a cable by what was imported of it, and no longer by what the bundle says', async () => {
      expect(await ids('tips humans')).toEqual(['06CARACAS751']);
      expect(await ids('chavez anger')).toEqual([]);
    });

    it('has what is near of either before what is newer', async () => {
      const [first, ...others] = await ids('rights of human');
      expect(first).toBe('06CARACAS751');
      expect(others.length).toBeGreaterThan(0);
    });
  });
});
