import { ByteReader, ByteWriter, type Column } from './bytes';

/** Items between two entries of the directory: finding one skips at most so many. */
const STRIDE = 32;

/**
 * Gives runs of bytes by position, packed so that any one is found at once: their number, where every 32nd starts
 * (a column of 4 bytes each), then for each its length and its bytes.
 */
export function packRuns(items: readonly Uint8Array[]): Uint8Array {
  return packedRuns(items, (bytes, run) => run.raw(bytes));
}

/** Gives the same of what is written of each item: of many small ones the bytes apart would take more time than all else. */
export function packedRuns<Item>(
  items: Iterable<Item>,
  write: (item: Item, run: ByteWriter) => void,
): Uint8Array {
  const starts: number[] = [];
  const content = new ByteWriter();
  const run = new ByteWriter();
  let count = 0;
  for (const item of items) {
    if (count++ % STRIDE === 0) starts.push(content.length);
    write(item, run.clear());
    content.run(run);
  }
  return new ByteWriter().varint(count).column(starts, 4).raw(content.bytes()).bytes();
}

/** Reads what packRuns wrote. */
export class Runs {
  readonly count: number;
  readonly #starts: Column;
  readonly #content: Uint8Array;

  constructor(bytes: Uint8Array) {
    const reader = new ByteReader(bytes);
    this.count = reader.varint();
    this.#starts = reader.column(Math.ceil(this.count / STRIDE), 4);
    this.#content = bytes.subarray(reader.offset);
  }

  /** Gives the bytes at a position. Throws a RangeError outside them. */
  at(position: number): Uint8Array {
    if (position >= this.count) throw new RangeError(`No run ${position}`);
    const reader = new ByteReader(this.#content, this.#starts.at(Math.floor(position / STRIDE)));
    for (let skip = position % STRIDE; skip > 0; skip--) reader.raw(reader.varint());
    return reader.raw(reader.varint());
  }

  /** Bytes of all runs and of their lengths. */
  get bytes(): number {
    return this.#content.length;
  }

  /** Gives all runs in one, each after its length, and writes where each begins, its length included. */
  places(starts: Uint32Array): Uint8Array {
    const bytes = this.#content;
    let at = 0;
    for (let n = 0; n < this.count; n++) {
      starts[n] = at;
      let byte = bytes[at++] ?? 0;
      let length = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++] ?? 0;
        length |= (byte & 127) << shift;
      }
      at += length;
    }
    if (at !== bytes.length) throw new RangeError('The runs and their lengths disagree');
    return bytes;
  }
}
