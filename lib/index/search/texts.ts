import { ByteReader } from '../bytes';
import type { Content } from '../header';
import type { Identifiers } from '../identifiers';
import { Runs } from '../runs';
import { eachPart, runsOf } from '../whole/parting';
import type { Lexicon } from './lexicon';
import type { Subjects } from './search-data';

/** The subjects of all cables, as the ranks of their forms. */
export class Texts implements Subjects {
  readonly #bytes: Uint8Array;
  /** By ordinal, where its subject begins: with its length in bytes. */
  readonly #starts: Uint32Array;

  /** Reads what is in texts-0.bin to texts-15.bin. */
  constructor(identifiers: Identifiers, parts: readonly Content[]) {
    const runs = parts.map(({ body }) => new Runs(body));
    this.#bytes = new Uint8Array(runs.reduce((sum, { bytes }) => sum + bytes, 0));
    this.#starts = new Uint32Array(identifiers.count);
    let base = 0;
    eachPart((part) => {
      const own = runs[part];
      if (!own) return;
      const starts = new Uint32Array(own.count);
      this.#bytes.set(own.places(starts), base);
      for (const { ordinal, position, count } of runsOf(part, identifiers)) {
        for (let n = 0; n < count; n++)
          this.#starts[ordinal + n] = base + (starts[position + n] ?? 0);
      }
      base += own.bytes;
    });
  }

  words(ordinal: number, { wordOf }: Pick<Lexicon, 'wordOf'>): number[] {
    const words: number[] = [];
    const reader = new ByteReader(this.#bytes, this.#starts[ordinal]);
    for (const end = reader.varint() + reader.offset; reader.offset < end; ) {
      const word = wordOf[reader.varint()] ?? -1;
      if (word >= 0) words.push(word);
    }
    return words;
  }
}
