import { beforeAll, describe, expect, it } from 'vitest';
import { openFiles } from '@/tests/real-index';
import { completeSearch, factsOf, wholeFiles } from '@/tests/whole';
import type { IndexFile } from '../files';
import { IndexFault } from '../header';
import type { RecordSearch } from '../search/record-search';
import { memorySource } from '../source';
import type { WholeFiles } from './contents';
import { WholeSearch } from './whole-search';

const PAGE = { offset: 0, limit: 10 };

let files: WholeFiles;
let complete: RecordSearch;
beforeAll(async () => {
  const facts = factsOf(await openFiles(), ({ ordinal }) => ordinal % 3 === 0);
  files = await wholeFiles(facts);
  complete = completeSearch(facts);
});

/** A search that tells which files it read since it was last asked. */
async function watched() {
  const source = memorySource(Object.fromEntries(files));
  let read: IndexFile[] = [];
  const search = await WholeSearch.open({
    read: (file) => {
      read.push(file);
      return source.read(file);
    },
  });
  return {
    search,
    readSince() {
      const since = read.toSorted();
      read = [];
      return since;
    },
  };
}

describe('a search of a whole index', () => {
  it.each([
    'iran',
    'human rights',
    '"human rights" -iran',
    'tag:PHUM from:caracas',
    'traficking',
    'class:secret 2008..2009',
    '2006',
    '06CARACAS751',
  ])('finds for %s what one finds that has read everything', async (text) => {
    const { search } = await watched();
    expect(await search.search(text, PAGE)).toEqual(complete.search(text, PAGE));
  });

  it('reads neither subjects nor postings before it needs them', async () => {
    const { search, readSince } = await watched();
    expect(readSince().filter((file) => /^(texts|entries|postings)/.test(file))).toEqual([]);
    await search.search('2006-01..2006-05', PAGE);
    expect(readSince()).toEqual([]);
    await search.search('human', PAGE);
    expect(readSince().every((file) => file.startsWith('postings-'))).toBe(true);
    await search.search('human rights', PAGE);
    expect(readSince().filter((file) => file.startsWith('texts-'))).toHaveLength(16);
  });

  it('reads nothing twice, and nothing at all once it is warm', async () => {
    const { search, readSince } = await watched();
    await search.search('human rights', PAGE);
    readSince();
    await search.search('human rights', PAGE);
    expect(readSince()).toEqual([]);
    await search.warm();
    readSince();
    await search.search('"trafficking in persons" tag:KWMN', PAGE);
    expect(readSince()).toEqual([]);
  });

  it('finds the same once it is warm', async () => {
    const { search } = await watched();
    const cold = await search.search('embassy visit', PAGE);
    await search.warm();
    expect(await search.search('embassy visit', PAGE)).toEqual(cold);
  });

  it('says which file it needs and cannot use', async () => {
    const bytes = (files.get('postings-0') ?? new Uint8Array()).slice();
    bytes[60] = (bytes[60] ?? 0) ^ 1;
    const source = memorySource({ ...Object.fromEntries(files), 'postings-0': bytes });
    const search = await WholeSearch.open(source);
    const date = await search.search('2006-01', PAGE);
    expect(date.total).toBeGreaterThan(0);
    await expect(search.search('human', PAGE)).rejects.toEqual(
      new IndexFault('postings-0', 'damaged'),
    );
  });
});
