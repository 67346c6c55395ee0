import type { Identifiers } from '../identifiers';
import type { Tables } from '../tables';
import type { Documents } from './documents';
import { foldedText } from './fold';
import type { Lexicon, Range } from './lexicon';
import type { Postings } from './postings';
import { stationWords } from './station-words';
import type { Texts } from './texts';

/** What a search reads. */
export interface SearchData {
  identifiers: Identifiers;
  tables: Tables;
  documents: Documents;
  lexicon: Lexicon;
  postings: Postings;
  /** Null until a search for several words needs them. */
  texts: Texts | null;
}

/** The closed lists of an index as texts of folded words between spaces, by position. */
export class ClosedWords {
  readonly stations: readonly string[];
  readonly tags: readonly string[];
  readonly classifications: readonly string[];
  readonly origins: readonly string[];
  /** Every word once. */
  readonly all: ReadonlySet<string>;

  constructor({ identifiers, tables }: Pick<SearchData, 'identifiers' | 'tables'>) {
    this.stations = identifiers.codes.map((code) => {
      const station = identifiers.station(code);
      return station ? stationWords(station) : '';
    });
    this.tags = tables.tags.map(({ code, definition }) =>
      foldedText(`${code} ${definition ?? ''}`),
    );
    this.classifications = tables.classifications.map(foldedText);
    this.origins = tables.origins.map(foldedText);
    const texts = [this.stations, this.tags, this.classifications, this.origins].flat();
    this.all = new Set(texts.flatMap((text) => text.split(' ').filter(Boolean)));
  }
}

/** Gives the positions of the texts that have a word which begins with another. */
export function having(texts: readonly string[], word: string): number[] {
  const start = ` ${word}`;
  const found: number[] = [];
  texts.forEach((text, n) => {
    if (text.includes(start)) found.push(n);
  });
  return found;
}

/** Gives the terms of TAGS and origins at some positions of their tables. */
export function termsOf(
  { lexicon, tables }: Pick<SearchData, 'lexicon' | 'tables'>,
  kind: 'tags' | 'origins',
  positions: readonly number[],
): Range[] {
  const first = lexicon.words + (kind === 'tags' ? 0 : tables.tags.length);
  return positions.map((n) => ({ from: first + n, to: first + n + 1 }));
}
