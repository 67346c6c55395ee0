import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { corpus, opened } from '@/tests/corpus';
import { openFiles } from '@/tests/real-index';
import { factsOf, recorded, wholeFiles, wholeOpener } from '@/tests/whole';
import { asCableId, type CableId } from '../cable';
import { overlaid } from './overlay';
import { cableOf, lookUp, type OpenIndex } from './reader';

const id = (text: string) => asCableId(text) as CableId;

describe('a look-up in an imported index and the bundled one', () => {
  let bundled: OpenIndex;
  let index: OpenIndex;
  beforeAll(async () => {
    bundled = await openFiles();
    const facts = factsOf(bundled, ({ station }) => station === 'CARACAS');
    // As an import may have it: a cable of which the bundle knows the number, and another subject of one it has.
    const [first] = facts.records;
    if (!first) throw new Error('no record');
    const extra = {
      ...first,
      id: id('06CARACAS3037'),
      created: '2006-10-12T10:00',
      references: [],
    };
    const ofNoOther = { ...extra, id: id('06CARACAS99999') };
    const records = facts.records.map((record) =>
      record.id === '04CARACAS3124' ? { ...record, subject: 'IMPORTED' } : record,
    );
    const files = await wholeFiles({ ...facts, records: [...records, extra, ofNoOther] });
    const ids = [...records, extra, ofNoOther].map((record) => record.id);
    index = overlaid(await wholeOpener(files).open(ids), bundled);
  });

  const subjects = (one: OpenIndex, ...ids: string[]) =>
    Object.values(lookUp(one, ids.map(id)).cables).map((cable) =>
      cable.kind === 'record' ? cable.subject : cable.kind,
    );

  it('gives each record as the imported one has it, else as the bundled', () => {
    const found = subjects(index, '04CARACAS3124', '66BUENOSAIRES2481');
    expect(found).toEqual(['IMPORTED', subjects(bundled, '66BUENOSAIRES2481')[0]]);
  });

  it('gives the record of a cable of which the bundle knows the number only', () => {
    expect(subjects(bundled, '06CARACAS3037')).toEqual(['identifier']);
    expect(subjects(index, '06CARACAS3037')).not.toEqual(['identifier']);
  });

  it('knows what either knows of a number', () => {
    expect(subjects(bundled, '06CARACAS99999')).toEqual([]);
    expect(cableOf(index, id('06CARACAS99999'))).toMatchObject({ kind: 'record' });
    expect(subjects(index, '04CARACAS3025', '04CARACAS3026')).toEqual(['identifier', 'unreleased']);
  });

  it('has a cable stand where it stands in the whole traffic of its post, not of what was imported', () => {
    const one = id('04CARACAS3124');
    expect(lookUp(index, [one]).posts).toEqual(lookUp(bundled, [one]).posts);
    const places = [index, bundled].map((each) => cableOf(each, one));
    const { place, neighbours } = places[1] as never;
    expect(places[0]).toMatchObject({ place, neighbours });
  });

  it('gives what the bundle gives where the same is imported', () =>
    fc.assert(
      fc.asyncProperty(corpus, async (facts) => {
        const one = await opened(recorded(facts));
        const ids = facts.records.map((record) => record.id);
        expect(lookUp(overlaid(one, one), ids)).toEqual(lookUp(one, ids));
      }),
      { numRuns: 40 },
    ));
});
