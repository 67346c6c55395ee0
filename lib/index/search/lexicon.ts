import { ByteReader } from '../bytes';
import type { Content } from '../header';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Words from one position to before another, in the order of their bytes. */
export interface Range {
  from: number;
  to: number;
}

/** The words of all subjects in the order of their bytes, and the forms in which subjects have them. */
export class Lexicon {
  /** How many words there are; the terms after them are TAGS and origins. */
  readonly words: number;
  /** By a form's rank the position of its word; -1 for what stands between words. */
  readonly wordOf: Int32Array;
  /** Where each term's postings begin among all, and the end of the last. */
  readonly postings: Uint32Array;
  /** The first term of each file of postings. */
  readonly firsts: readonly number[];
  readonly #ranks: Uint32Array;
  /** The bytes of all forms and of their lengths; by rank where a form begins in them, and how long it is. */
  readonly #bytes: Uint8Array;
  readonly #starts: Uint32Array;
  readonly #lengths: Uint32Array;

  /** Reads what is in words.bin and in the files of forms. Throws a RangeError where they are at odds. */
  constructor({ body, count }: Content, forms: readonly Content[]) {
    const reader = new ByteReader(body);
    const formCount = reader.varint();
    this.words = reader.varint();
    if (this.words !== count) throw new RangeError('Not as many words as there should be');
    this.#ranks = new Uint32Array(this.words);
    this.wordOf = new Int32Array(formCount).fill(-1);
    for (let word = 0; word < this.words; word++) {
      const rank = reader.varint();
      this.#ranks[word] = rank;
      this.wordOf[rank] = word;
    }
    for (let variants = reader.varint(); variants > 0; variants--)
      this.wordOf[reader.varint()] = reader.varint();
    this.postings = new Uint32Array(reader.varint() + 1);
    for (let term = 1; term < this.postings.length; term++)
      this.postings[term] = (this.postings[term - 1] ?? 0) + reader.varint();
    this.firsts = Array.from({ length: reader.varint() }, () => reader.varint());
    this.#bytes = new Uint8Array(forms.reduce((sum, { body }) => sum + body.length, 0));
    this.#starts = new Uint32Array(formCount);
    this.#lengths = new Uint32Array(formCount);
    this.#placeForms(forms);
  }

  /** Gives the words that begin with a folded text; one of them may be the text itself. */
  beginningWith(text: string): Range {
    const bytes = encoder.encode(text);
    return { from: this.#first(bytes, 0), to: this.#first(bytes, 1) };
  }

  /** Whether any word begins with a folded text. */
  begin(text: string): boolean {
    const bytes = encoder.encode(text);
    const first = this.#first(bytes, 0);
    return first < this.words && this.#compare(first, bytes) === 0;
  }

  /** Gives the word that a folded text is, as a range of one or none. */
  exactly(text: string): Range {
    const { from, to } = this.beginningWith(text);
    const same = from < to && this.word(from) === text;
    return { from, to: same ? from + 1 : from };
  }

  /** Gives the folded word at a position. */
  word(position: number): string {
    const rank = this.#ranks[position] ?? 0;
    const start = this.#starts[rank] ?? 0;
    return decoder.decode(this.#bytes.subarray(start, start + (this.#lengths[rank] ?? 0)));
  }

  /** Gives the first word not before a text (0), or the first after all that begin with it (1). */
  #first(text: Uint8Array, after: 0 | 1): number {
    let low = 0;
    let high = this.words;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compare(middle, text) < after) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Negative where a word comes before a text, 0 where it begins with it, else positive. */
  #compare(word: number, text: Uint8Array): number {
    const rank = this.#ranks[word] ?? 0;
    const start = this.#starts[rank] ?? 0;
    const length = this.#lengths[rank] ?? 0;
    for (let at = 0; at < text.length; at++) {
      if (at === length) return -1;
      const difference = (this.#bytes[start + at] ?? 0) - (text[at] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  }

  /** Finds where each form begins, leaving the bytes as they are: to copy each form would take longer than all else. */
  #placeForms(forms: readonly Content[]): void {
    let rank = 0;
    let base = 0;
    for (const { body } of forms) {
      this.#bytes.set(body, base);
      for (const reader = new ByteReader(body); !reader.done; rank++) {
        const length = reader.varint();
        this.#starts[rank] = base + reader.offset;
        this.#lengths[rank] = length;
        reader.skip(length);
      }
      base += body.length;
    }
    if (rank !== this.wordOf.length) throw new RangeError('Not as many forms as there should be');
  }
}
