import type { Cable, IdentifierCable, RecordCable } from '../../cable';
import {
  added,
  byFrequency,
  type Facets,
  type Histogram,
  histogramOf,
  mostFrequent,
  type Spread,
  yearsOf,
} from './facets';
import type { Nearness } from './order';

/** The cables of one kind that a search found: of a page of them all that is known, of the others their number. */
export interface Group<Kind extends Cable> {
  /** How many there are in all. */
  total: number;
  cables: Kind[];
}

export interface Hits {
  /** The folded words that were searched for, for showing them emphasised. */
  words: string[];
  /** First one named by its identifier, then by how near the words stand to each other, then the newest. */
  records: Group<RecordCable>;
  /** Newest first. */
  identifiers: Group<IdentifierCable>;
  /** Posts and years of all that was found; classifications and TAGS of those with a record. */
  facets: Facets;
  /** By month of creation, of all that was found. */
  months: Histogram;
}

/** What one index found, from the first on. */
export interface Found {
  words: string[];
  /** Each with how near it is to what was searched for. */
  records: { total: number; cables: { cable: RecordCable; nearness: Nearness }[] };
  identifiers: Group<IdentifierCable>;
  spread: Spread;
}

/** Gives a page of what was found in indexes that have no cable in common. */
export function hitsOf(founds: readonly Found[], limit: number, offset = 0): Hits {
  const records = founds.flatMap((found) => found.records.cables);
  const identifiers = founds.flatMap((found) => found.identifiers.cables);
  // What one index found is in its order already.
  if (founds.length > 1) {
    records.sort((a, b) => b.nearness - a.nearness || newerFirst(a.cable.created, b.cable.created));
    identifiers.sort((a, b) => newerFirst(a.month, b.month));
  }
  const total = (kind: 'records' | 'identifiers') =>
    founds.reduce((sum, found) => sum + found[kind].total, 0);
  const counts = (kind: 'posts' | 'classifications' | 'tags') =>
    founds.map(({ spread }) => spread[kind]).reduce((some, more) => added(some, more), new Map());
  const months = founds
    .map(({ spread }) => spread.months)
    .reduce((some, more) => added(some, more), new Map());
  const page = <Cable>(cables: readonly Cable[]) => cables.slice(offset, offset + limit);
  return {
    words: [...new Set(founds.flatMap(({ words }) => words))],
    records: { total: total('records'), cables: page(records).map(({ cable }) => cable) },
    identifiers: { total: total('identifiers'), cables: page(identifiers) },
    facets: {
      posts: byFrequency(counts('posts')),
      years: yearsOf(months),
      classifications: byFrequency(counts('classifications')),
      tags: mostFrequent(counts('tags')),
    },
    months: histogramOf(months),
  };
}

const newerFirst = (a: string, b: string) => (a < b ? 1 : a > b ? -1 : 0);
