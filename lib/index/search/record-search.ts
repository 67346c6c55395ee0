import { asCableId, type CableId } from '../../cable';
import { locate, locateAt } from '../locate';
import { Bits } from './bits';
import { Counter, type Spread } from './facets';
import { Matcher, type WordMatch } from './matcher';
import { keepPhrases, type Nearness, nearnessTest, ordered } from './order';
import { type Clause, parseClauses } from './query';
import type { SearchData } from './search-data';

export interface Page {
  offset: number;
  limit: number;
}

/** What a search found among the cables with a record. */
export interface RecordHits {
  total: number;
  /** Positions among all identifiers, of the page asked for. */
  ordinals: number[];
  /** How near each of them is to what was searched for; the nearest first, of equally near ones the newest. */
  nearness: Nearness[];
  spread: Spread;
  /** The words searched for, and in place of those that nothing begins with what they may have been meant to be. */
  words: string[];
}

/**
 * Searches cables with a record. A word is met by the beginning of a word of the subject, the post, its country, TAGS,
 * origin or classification, by a year, a serial, or the beginning of an identifier; all words have to be met.
 */
export class RecordSearch {
  readonly #matcher: Matcher;
  readonly #counter: Counter;

  /** Documents that are `hidden` are not found. */
  constructor(
    readonly data: SearchData,
    private readonly hidden: Bits | null = null,
  ) {
    this.#matcher = new Matcher(data);
    this.#counter = new Counter(data);
  }

  /** Gives the files of postings that a search reads and that have not been read, and whether it reads subjects. */
  needs(text: string): { postings: number[]; texts: boolean } {
    const clauses = parseClauses(text);
    const words = clauses.filter(({ kind, excluded }) => kind === 'word' && !excluded);
    const files = clauses
      .flatMap((clause) => this.#matcher.needs(clause))
      .flatMap((range) => this.data.postings.missing(range));
    const texts =
      words.length > 1 || clauses.some((one) => one.kind === 'phrase' && one.words.length > 1);
    return { postings: [...new Set(files)], texts: texts && this.data.texts === null };
  }

  /** Gives what a folded word may have been meant to be: itself where anything begins with it. */
  meant(word: string): readonly string[] {
    return this.#matcher.meant(word);
  }

  /** Gives a page of what was found, from what has been read. */
  search(text: string, page: Page): RecordHits {
    const clauses = parseClauses(text);
    const { documents } = this.data;
    const found = new Bits(documents.count);
    const matches: WordMatch[] = [];
    const words: string[] = [];
    if (clauses.length > 0) found.addRange(0, documents.count);
    for (const clause of clauses) {
      const bits = this.#bits(clause, (match, standsFor) => {
        matches.push(match);
        words.push(...standsFor);
      });
      if (clause.excluded) found.andNot(bits);
      else found.and(bits);
    }
    if (this.hidden) found.andNot(this.hidden);
    const total = found.total;
    const exact = asCableId(text.trim().toUpperCase());
    const located = exact && locate(this.data.identifiers, exact);
    const document = located ? (documents.documents[located.ordinal] ?? null) : null;
    const near = ordered(found, page, document, this.#near(found, matches));
    return {
      total,
      ordinals: near.map((one) => documents.ordinals[one.document] ?? 0),
      nearness: near.map(({ nearness }) => nearness),
      spread: this.#counter.spread(found, total),
      words: [...new Set(words)],
    };
  }

  /** Gives the identifiers of what was found. */
  ids({ ordinals }: RecordHits): CableId[] {
    return ordinals.map((ordinal) => locateAt(this.data.identifiers, ordinal).id);
  }

  #bits(clause: Clause, take: (match: WordMatch, standsFor: readonly string[]) => void): Bits {
    if (clause.kind !== 'word') {
      const bits = this.#matcher.clause(clause);
      if (clause.kind === 'phrase' && clause.words.length > 1)
        keepPhrases(
          bits,
          this.data,
          this.#matcher.phrase(clause).map((range) => [range]),
        );
      if (clause.kind === 'phrase' && !clause.excluded)
        take({ all: bits, inSubject: bits, ranges: [] }, clause.words);
      return bits;
    }
    const standsFor = this.#matcher.meant(clause.term.word);
    const match = this.#matcher.word(clause.term, standsFor);
    if (!clause.excluded) take(match, standsFor.length > 0 ? standsFor : [clause.term.word]);
    return match.all;
  }

  /** How near the words stand to each other matters where there are several, all of them words of subjects. */
  #near(found: Bits, matches: readonly WordMatch[]) {
    const words = matches.filter(({ ranges }) => ranges.length > 0);
    if (words.length < 2) return null;
    const candidates = found.copy();
    for (const { inSubject } of words) candidates.and(inSubject);
    const test = nearnessTest(
      this.data,
      words.map(({ ranges }) => ranges),
    );
    return { candidates, test };
  }
}
