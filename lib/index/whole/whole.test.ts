import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpus, opened } from '@/tests/corpus';
import { factOf, gathered, recorded, wholeFiles, wholeOpener } from '@/tests/whole';
import type { CableId } from '../../cable';
import type { Facts } from '../facts';
import { cableOf, lookUp } from '../reader';
import { wholeContents } from './contents';
import { FORMS_IN_FILE } from './forms';

const forEachCorpus = (check: (facts: Facts) => Promise<void>, numRuns = 150) =>
  fc.assert(
    fc.asyncProperty(corpus, (facts) => check(recorded(facts))),
    { numRuns },
  );

describe('the whole index of any records', () => {
  it(
    'gives of every cable what the bundled index of the same facts gives',
    () =>
      forEachCorpus(async (facts) => {
        const bundled = await opened(facts);
        const opener = wholeOpener(await wholeFiles(facts));
        for (const { id } of facts.records) {
          const whole = await opener.open([id]);
          expect(whole.faults).toEqual([]);
          const cable = cableOf(whole, id);
          expect(cable?.kind).toBe('record');
          expect({ ...cable, citedBy: [] }).toEqual({ ...cableOf(bundled, id), citedBy: [] });
        }
      }),
    60_000,
  );

  it(
    'gives the cables that cite one, oldest first',
    () =>
      forEachCorpus(async (facts) => {
        const bundled = await opened(facts);
        const opener = wholeOpener(await wholeFiles(facts));
        const created = new Map<string, string>(facts.records.map((one) => [one.id, one.created]));
        for (const { id } of facts.records) {
          const [cable, same] = [cableOf(await opener.open([id]), id), cableOf(bundled, id)];
          if (cable?.kind !== 'record' || same?.kind !== 'record')
            throw new Error(`No record: ${id}`);
          expect(cable.citedBy.toSorted()).toEqual(same.citedBy.toSorted());
          const moments = cable.citedBy.map((one) => created.get(one) ?? '');
          // An hour without minutes stands for its first minute.
          const comparable = moments.map((moment) => moment.padEnd(16, ':00'));
          expect(comparable).toEqual(comparable.toSorted());
        }
      }),
    60_000,
  );

  it(
    'gives the posts with their traffic',
    () =>
      forEachCorpus(async (facts) => {
        const ids = facts.records.map(({ id }) => id);
        const whole = await wholeOpener(await wholeFiles(facts)).open(ids);
        expect(lookUp(whole, ids).posts).toEqual(lookUp(await opened(facts), ids).posts);
      }),
    60_000,
  );

  it(
    'is the same to the byte when built again, and whatever the order of records',
    () =>
      forEachCorpus(async (facts) => {
        const moments = facts.records.map(({ created }) => created.padEnd(16, ':00'));
        // Records of one minute, and malformed ones of one number, stay in the order they come in.
        fc.pre(new Set(moments).size === moments.length && facts.malformed.length < 2);
        const first = await wholeFiles(facts);
        expect(await wholeFiles(facts)).toEqual(first);
        const turned = { ...facts, records: facts.records.toReversed() };
        expect(await wholeFiles(turned)).toEqual(first);
      }),
    60_000,
  );

  it('has no file of 5 MB, and each once', () =>
    forEachCorpus(async (facts) => {
      const contents = wholeContents(gathered(facts), facts);
      for (const { body } of contents.values()) expect(body.length).toBeLessThan(5_000_000);
    }, 20));
});

describe('a whole index that is open for one cable', () => {
  it('has the number of another whose subject has words that are not read, its record once it is asked for', async () => {
    // The rarest word comes last, in the next file.
    const words = Array.from({ length: FORMS_IN_FILE }, (_, n) => `W${String(n).padStart(5, '0')}`);
    const ids = ['04CARACAS1', '04CARACAS2', '04CARACAS3'] as CableId[];
    const subjects = ['OIL VISIT', words.slice(0, -1).join(' '), `OIL VISIT ${words.at(-1)}`];
    const records = ids.map((id, n) => factOf({ id, subject: subjects[n] ?? '' }));
    const none = { stations: [], tags: [], identifiers: [], malformed: [] };
    const opener = wholeOpener(await wholeFiles({ ...none, records }));
    const [one, , other] = ids as [CableId, CableId, CableId];
    const index = await opener.open([one]);
    expect(cableOf(index, one)).toMatchObject({ kind: 'record', subject: 'OIL VISIT' });
    expect(cableOf(index, other)).toMatchObject({ kind: 'identifier', month: '2004-10' });
    const both = await opener.open([other]);
    expect(cableOf(both, other)).toMatchObject({ kind: 'record', subject: subjects[2] });
  });
});
