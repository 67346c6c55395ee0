import type { Tag } from '@/lib/cable';
import { stationOf } from '@/lib/index/post';
import type { OpenIndex } from '@/lib/index/reader';
import type { FacetCount } from '@/lib/index/search/facets';
import { wordsOf } from '@/lib/index/search/fold';
import type { Hits } from '@/lib/index/search/hits';
import { stationWords } from '@/lib/index/search/station-words';
import { classificationWords } from '../classification-words';
import { fieldFilter } from './filters';

/** What can be searched for within what was found. */
export interface Narrowing {
  filter: string;
  label: string;
  /** What the label stands for. */
  meaning: string | null;
  count: number;
}

/** Values of one kind that are offered. */
export const MOST = 8;

export const FACETS = ['posts', 'years', 'classifications', 'tags'] as const;
export type Facet = (typeof FACETS)[number];

/** Gives, for each facet, the values that only a part of what was found has, the most frequent first. */
export function narrowings(
  { facets, records, identifiers }: Hits,
  index: OpenIndex,
  tags: ReadonlyMap<string, Tag>,
): Record<Facet, Narrowing[]> {
  const total = records.total + identifiers.total;
  const narrowing = (counts: readonly FacetCount[], word: (value: string) => Worded) =>
    counts
      .filter(({ count }) => count < total)
      .map(({ value, count }) => ({ meaning: null, ...word(value), count }));
  // A caption is no level of its own.
  const levels = merged(facets.classifications, (printed) => printed.split('//')[0] ?? printed);
  return {
    posts: narrowing(citiesOf(facets.posts, index), (city) => ({
      filter: fieldFilter('from', city.toLowerCase()),
      label: city,
    })),
    years: narrowing(facets.years, (year) => ({ filter: `${year}..${year}`, label: year })),
    classifications: narrowing(levels, (level) => ({
      filter: fieldFilter('class', level.toLowerCase()),
      label: classificationWords(level),
    })),
    tags: narrowing(facets.tags, (code) => ({
      filter: fieldFilter('tag', code),
      label: code,
      meaning: tags.get(code)?.definition ?? null,
    })),
  };
}

/**
 * Gives the cities that most of what was found is from, with as many as a search from there finds: two posts in one city
 * are both from there, and so is one whose name says more than the city's.
 */
function citiesOf(posts: readonly FacetCount[], index: OpenIndex): FacetCount[] {
  const stations = posts.map(({ value, count }) => ({ count, words: wordsOfPost(index, value) }));
  const cities = merged(posts, (code) => stationOf(index, code).city || code);
  return cities
    .slice(0, MOST)
    .map(({ value }) => {
      const words = wordsOf(value).map(({ folded }) => ` ${folded}`);
      const from = stations.filter((station) =>
        words.every((word) => station.words.includes(word)),
      );
      return { value, count: from.reduce((sum, { count }) => sum + count, 0) };
    })
    .sort((a, b) => b.count - a.count);
}

/** The words of posts by which they are found, by who knows the most posts: all may come with each answer. */
const known = new WeakMap<OpenIndex['identifiers'], Map<string, string>>();

function wordsOfPost(index: OpenIndex, code: string): string {
  const { identifiers } = index.over ?? index;
  const posts = known.get(identifiers) ?? new Map<string, string>();
  known.set(identifiers, posts);
  const words = posts.get(code) ?? stationWords(stationOf(index, code));
  posts.set(code, words);
  return words;
}

type Worded = Pick<Narrowing, 'filter' | 'label'> & Partial<Narrowing>;

function merged(counts: readonly FacetCount[], nameOf: (value: string) => string): FacetCount[] {
  const sums = new Map<string, number>();
  for (const { value, count } of counts)
    sums.set(nameOf(value), (sums.get(nameOf(value)) ?? 0) + count);
  return [...sums].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}
