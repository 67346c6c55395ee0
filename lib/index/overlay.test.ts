import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { corpus, opened } from '@/tests/corpus';
import { openFiles } from '@/tests/real-index';
import { factsOf, recorded, wholeFiles, wholeOpener } from '@/tests/whole';
import { asCableId, type CableId, type RecordCable } from '../cable';
import { lookUpIn, overlaid } from './overlay';
import { cableOf, lookUp, type OpenIndex } from './reader';

const id = (text: string) => asCableId(text) as CableId;

describe('a look-up in an imported index and the bundled one', () => {
  let bundled: OpenIndex;
  let imported: OpenIndex;
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
    const records = facts.records.map((record) =>
      record.id === '04CARACAS3124' ? { ...record, subject: 'IMPORTED' } : record,
    );
    const files = await wholeFiles({ ...facts, records: [...records, extra] });
    imported = await wholeOpener(files).open(['04CARACAS3124', '06CARACAS3037'].map(id));
  });

  const subjects = (indexes: OpenIndex[], ...ids: string[]) =>
    Object.values(lookUpIn(indexes, ids.map(id)).cables).map((cable) =>
      cable.kind === 'record' ? cable.subject : cable.kind,
    );

  it('gives each record as the first index has it that has one', () => {
    const found = subjects([imported, bundled], '04CARACAS3124', '66BUENOSAIRES2481');
    expect(found).toEqual(['IMPORTED', subjects([bundled], '66BUENOSAIRES2481')[0]]);
  });

  it('gives the record of a cable of which the bundle knows the number only', () => {
    expect(subjects([bundled], '06CARACAS3037')).toEqual(['identifier']);
    expect(subjects([imported, bundled], '06CARACAS3037')).not.toEqual(['identifier']);
  });

  it('knows what either knows of a number, and the whole traffic of a post', () => {
    expect(subjects([imported, bundled], '04CARACAS3025', '04CARACAS3026')).toEqual([
      'identifier',
      'unreleased',
    ]);
    const { posts } = lookUpIn([imported, bundled], [id('04CARACAS3124')]);
    expect(posts).toEqual(lookUp(bundled, [id('04CARACAS3124')]).posts);
  });

  it('gives the same to a page that reads one index, whichever has the record', () => {
    const index = overlaid(imported, bundled);
    const ids = ['04CARACAS3124', '66BUENOSAIRES2481', '06CARACAS3037', '04CARACAS3026'].map(id);
    const both = lookUpIn([imported, bundled], ids).cables;
    for (const one of ids) {
      const { place, neighbours, ...cable } = cableOf(index, one) as RecordCable;
      expect(both[one]).toMatchObject(cable);
    }
  });

  it('gives what the bundle gives where nothing is imported', () =>
    fc.assert(
      fc.asyncProperty(corpus, async (facts) => {
        const index = await opened(recorded(facts));
        const ids = facts.records.map((record) => record.id);
        expect(lookUpIn([index], ids)).toEqual(lookUp(index, ids));
      }),
      { numRuns: 40 },
    ));
});
