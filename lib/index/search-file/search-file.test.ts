import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { openFiles, realFiles, realSearcher } from '@/tests/real-index';
import { completeSearch, factsOf } from '@/tests/whole';
import { IndexFault } from '../header';
import type { OpenIndex } from '../reader';
import type { RecordSearch } from '../search/record-search';
import { Searcher } from '../search/searcher';
import { memorySource } from '../source';

let index: OpenIndex;
let searcher: Searcher;
/** The same records as a whole index, with postings of TAGS and with subjects as they are written. */
let whole: RecordSearch;
let subjects: string[];
beforeAll(async () => {
  index = await openFiles();
  searcher = await realSearcher();
  const facts = factsOf(index, () => true);
  whole = completeSearch(facts);
  subjects = facts.records.map(({ subject }) => subject).filter((subject) => subject !== '');
});

const PAGE = { offset: 0, limit: 10 };

function expectSame(text: string): void {
  const { records, words } = searcher.search(text, PAGE.limit);
  const expected = whole.search(text, PAGE);
  expect([text, records.total, words]).toEqual([text, expected.total, expected.words]);
  expect([text, records.cables.map(({ id }) => id)]).toEqual([text, whole.ids(expected)]);
}

describe('search.bin, with the record files', () => {
  it('finds in the same order what a whole index of the records finds', () => {
    const typed = fc
      .nat()
      .chain((n) => {
        const words = (subjects[n % subjects.length] ?? '').split(/\s+/);
        return fc.tuple(fc.shuffledSubarray(words, { minLength: 1 }), fc.nat(4));
      })
      .map(([words, cut]) => {
        const text = words.slice(0, 3).join(' ');
        return text.slice(0, Math.max(2, text.length - cut));
      });
    fc.assert(fc.property(typed, expectSame), { numRuns: 300 });
  });

  it.each([
    '"human rights"',
    '"raul reyes" from:caracas',
    'tag:PHUM',
    'human',
    'tag:venezuela -chavez',
    'class:secret 2006',
    'usun',
  ])('reads %s as a whole index does', expectSame);

  it('counts the TAGS of what it finds', () => {
    const [most] = searcher.search('tag:PHUM', 1).facets.tags;
    expect(most).toEqual({ value: 'PHUM', count: whole.search('tag:PHUM', PAGE).total });
  });

  it('is told as a fault where it cannot be used', async () => {
    const files = { ...(await realFiles()) };
    files.search = files.search.slice();
    files.search.fill(0xff, 5000, 5004);
    await expect(Searcher.open(index, memorySource(files))).rejects.toEqual(
      new IndexFault('search', 'damaged'),
    );
  });
});
