import { Bits } from './bits';
import { beginningWith } from './identified';
import type { Range } from './lexicon';
import type { Clause, Term } from './query';
import { type SearchData, termsOf } from './search-data';
import { slipsOf } from './slips';

/** Words of which it is remembered what they may have been meant to be, while more letters are typed. */
const REMEMBERED = 100;

/** The documents that meet a word. */
export interface WordMatch {
  /** All of them. */
  all: Bits;
  /** Those that have it in the subject. */
  inSubject: Bits;
  /** The words of the lexicon that it stands for. */
  ranges: Range[];
}

type Phrase = Extract<Clause, { kind: 'phrase' }>;

/** Finds the documents that meet the clauses of a query. The postings that it needs have to be there. */
export class Matcher {
  readonly #meant = new Map<string, string[]>();

  constructor(private readonly data: SearchData) {}

  /** Gives the terms whose postings it takes to find a clause. */
  needs(clause: Clause): Range[] {
    if (clause.kind === 'word')
      return this.meant(clause.term.word).flatMap((word) => this.#terms(word));
    return clause.kind === 'phrase' || clause.kind === 'tag' ? this.#lists(clause).flat() : [];
  }

  /** Gives what a word may have been meant to be: itself where anything begins with it, or where it has a digit. */
  meant(word: string): string[] {
    const known = this.#meant.get(word);
    if (known) return known;
    const meant =
      /\d/.test(word) || this.#begins(word)
        ? [word]
        : [...slipsOf(word)].filter((slip) => this.#begins(slip));
    if (this.#meant.size >= REMEMBERED) this.#meant.clear();
    this.#meant.set(word, meant);
    return meant;
  }

  /** Gives the documents that have a word, or any of those it stands for. */
  word(term: Term, standsFor: readonly string[]): WordMatch {
    const { identifiers, lexicon, postings } = this.data;
    const ranges = standsFor
      .map((word) => lexicon.beginningWith(word))
      .filter(({ from, to }) => from < to);
    const inSubject = this.#bits();
    for (const range of ranges) postings.addTo(inSubject, range);
    const all = inSubject.copy();
    for (const word of standsFor) {
      for (const range of this.#terms(word))
        if (range.from >= lexicon.words) postings.addTo(all, range);
      this.#addStations(all, word);
      this.#addClassifications(all, word);
    }
    beginningWith(term.word, term.serial, identifiers, (first, count) =>
      this.#addOrdinals(all, first, count),
    );
    return { all, inSubject, ranges };
  }

  /** Gives the documents that meet a clause other than a word; of a phrase, those that have its words. */
  clause(clause: Exclude<Clause, { kind: 'word' }>): Bits {
    const { documents, postings } = this.data;
    if (clause.kind === 'dates')
      return this.#bits().addRange(documents.since(clause.to), documents.since(clause.from));
    const all = this.#bits().addRange(0, documents.count);
    if (clause.kind === 'phrase' || clause.kind === 'tag') {
      for (const ranges of this.#lists(clause)) {
        const met = this.#bits();
        for (const range of ranges) postings.addTo(met, range);
        all.and(met);
      }
      return all;
    }
    for (const word of clause.words) {
      const met = this.#bits();
      if (clause.kind === 'from') this.#addStations(met, word);
      else this.#addClassifications(met, word);
      all.and(met);
    }
    return all;
  }

  /** Gives what each word of a phrase stands for: itself, or the last, while it is typed, all that it begins. */
  phrase({ words, open }: Phrase): Range[] {
    const { lexicon } = this.data;
    const last = words.length - 1;
    return words.map((word, n) =>
      open && n === last ? lexicon.beginningWith(word) : lexicon.exactly(word),
    );
  }

  /** Whether any word of a subject or of the closed lists begins with another. */
  #begins(word: string): boolean {
    return this.data.lexicon.begin(word) || this.data.closed.begin(word);
  }

  #bits(): Bits {
    return new Bits(this.data.documents.count);
  }

  /** The words of subjects, TAGS and origins that begin with a word. */
  #terms(word: string): Range[] {
    const range = this.data.lexicon.beginningWith(word);
    const { tags, origins } = this.data.closed.matching(word);
    return [
      ...(range.from < range.to ? [range] : []),
      ...termsOf(this.data, 'tags', tags),
      ...termsOf(this.data, 'origins', origins),
    ];
  }

  /** Gives the terms of a phrase or of TAGS, of each list one that a cable has to have. */
  #lists(clause: Phrase | Extract<Clause, { kind: 'from' | 'tag' | 'class' }>): Range[][] {
    return clause.kind === 'phrase'
      ? this.phrase(clause).map((range) => [range])
      : this.#tags(clause.words);
  }

  /**
   * Gives the TAGS that words stand for, of each list one that a cable has to have: where all are codes, the TAG of each;
   * else those of which all words are the beginnings of words.
   */
  #tags(words: readonly string[]): Range[][] {
    const codes = words.map((word) => this.data.tables.tags.findIndex((tag) => tag.code === word));
    if (!codes.includes(-1)) return codes.map((code) => termsOf(this.data, 'tags', [code]));
    const [some, ...others] = words.map((word) => this.data.closed.matching(word).tags);
    const all = [...(some ?? [])].filter((tag) => others.every((other) => other.has(tag)));
    return [termsOf(this.data, 'tags', all)];
  }

  #addStations(bits: Bits, word: string): void {
    const { identifiers } = this.data;
    for (const station of this.data.closed.matching(word).stations)
      for (const { first, count } of identifiers.ordinalsOf(identifiers.codes[station] ?? ''))
        this.#addOrdinals(bits, first, count);
  }

  #addClassifications(bits: Bits, word: string): void {
    const wanted = this.data.closed.matching(word).classifications;
    if (wanted.size === 0) return;
    const { count } = this.data.documents;
    const { classifications, places } = this.data.documents.columns;
    for (let at = 0; at < count; at++) {
      const level = classifications[places ? (places[at] ?? 0) : at] ?? -1;
      if (wanted.has(level)) bits.add(at);
    }
  }

  #addOrdinals(bits: Bits, first: number, count: number): void {
    const { documents } = this.data.documents;
    for (let at = first; at < first + count; at++) bits.add(documents[at] ?? 0);
  }
}
