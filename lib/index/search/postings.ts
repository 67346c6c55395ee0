import type { Bits } from './bits';
import type { Lexicon, Range } from './lexicon';
import { orPostings } from './postings-code';

/** The documents of terms, as far as the files with their lists have been read. */
export class Postings {
  readonly #files: Uint8Array[] = [];

  constructor(
    private readonly lexicon: Pick<Lexicon, 'postings' | 'firsts'>,
    private readonly documents: number,
  ) {}

  /** Takes a file in. */
  add(file: number, bytes: Uint8Array): void {
    this.#files[file] = bytes;
  }

  /** Gives the numbers of all files. */
  get files(): number[] {
    return [...this.lexicon.firsts.keys()];
  }

  /** Gives the files with some terms that have not been read. */
  missing({ from, to }: Range): number[] {
    const { firsts } = this.lexicon;
    return this.files.filter(
      (file) =>
        !this.#files[file] &&
        (firsts[file] ?? 0) < to &&
        from < (firsts[file + 1] ?? Number.POSITIVE_INFINITY),
    );
  }

  /** Adds the documents of some terms, whose files have been read. */
  addTo(bits: Bits, { from, to }: Range): void {
    const { firsts, postings } = this.lexicon;
    let file = firsts.findLastIndex((first) => first <= from);
    for (let term = from; term < to; term++) {
      if (firsts[file + 1] === term) file++;
      const base = postings[firsts[file] ?? 0] ?? 0;
      const list = this.#files[file]?.subarray(
        (postings[term] ?? 0) - base,
        (postings[term + 1] ?? 0) - base,
      );
      if (list && list.length > 0) orPostings(list, bits.words, this.documents);
    }
  }
}
