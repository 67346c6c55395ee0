import { expect, it, vi } from 'vitest';
import { withFilter } from '@/components/popup/filters';
import { narrowings } from '@/components/popup/narrowings';
import type { OpenIndex } from '@/lib/index/reader';
import type { Hits } from '@/lib/index/search/hits';
import { openFiles, realSearcher } from './real-index';

// Its words are the browser's.
vi.mock('@/components/classification-words', () => ({
  classificationWords: (level: string) => level,
}));

const NONE: Hits = {
  words: [],
  records: { total: 0, cables: [] },
  identifiers: { total: 0, cables: [] },
  facets: { posts: [], years: [], classifications: [], tags: [] },
  months: null,
};

const total = ({ records, identifiers }: Hits) => records.total + identifiers.total;

it.each([
  'embassy',
  'class:secret',
  'oil',
  'visit 2006',
  'tag:PREL',
  'minister',
  'nato',
  'from:paris',
])('as many are found as is said when one of them is pressed: %s', async (query) => {
  const [index, searcher] = await Promise.all([openFiles(), realSearcher()]);
  const { posts, years, classifications, tags } = narrowings(
    searcher.search(query, 1),
    index,
    new Map(),
  );
  const offered = [...posts, ...years, ...classifications, ...tags];
  expect(offered.length).toBeGreaterThan(5);
  const found = offered.map(({ filter }) => {
    const narrowed = searcher.search(withFilter(query, filter), 1);
    return `${filter}: ${total(narrowed)}`;
  });
  expect(found).toEqual(offered.map(({ filter, count }) => `${filter}: ${count}`));
});

it('the words of a post are those of the index that is laid over, as soon as there is one', async () => {
  const bundled = await openFiles();
  const facts = {
    ...bundled.identifiers.station('CARACAS'),
    ...{ code: 'NEWPOST', name: 'Embassy Springfield', city: 'Springfield' },
  };
  const station = (code: string) => (code === 'NEWPOST' ? facts : null);
  const over = { ...bundled, identifiers: { station } } as unknown as OpenIndex;
  const posts = [{ value: 'NEWPOST', count: 5 }];
  const hits = { ...NONE, records: { total: 9, cables: [] }, facets: { ...NONE.facets, posts } };
  narrowings(hits, bundled, new Map());
  const [city] = narrowings(hits, { ...bundled, over }, new Map()).posts;
  expect(city).toMatchObject({ label: 'Springfield', count: 5 });
});
