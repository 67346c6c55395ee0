import type { Identifiers } from '../identifiers';
import type { Tables } from '../tables';
import type { ClosedWords } from './closed-words';
import type { Documents } from './documents';
import type { Lexicon, Range } from './lexicon';
import type { Postings } from './postings';

/** The words of subjects. */
export interface Subjects {
  /** Gives the words of the subject at an ordinal in order, by their positions in the lexicon. */
  words(ordinal: number, lexicon: Lexicon): number[];
}

/** What a search reads. */
export interface SearchData {
  identifiers: Identifiers;
  tables: Tables;
  closed: ClosedWords;
  documents: Documents;
  lexicon: Lexicon;
  postings: Postings;
  /** Null until a search for several words needs them. */
  texts: Subjects | null;
}

/** Gives the terms of TAGS and origins at some positions of their tables. */
export function termsOf(
  { lexicon, tables }: Pick<SearchData, 'lexicon' | 'tables'>,
  kind: 'tags' | 'origins',
  positions: Iterable<number>,
): Range[] {
  const first = lexicon.words + (kind === 'tags' ? 0 : tables.tags.length);
  return Array.from(positions, (n) => ({ from: first + n, to: first + n + 1 }));
}
