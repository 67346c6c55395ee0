import { ByteReader, ByteWriter } from './bytes';

/** Entries a block: small enough that finding one reads little, large enough for a short directory. */
const BLOCK_ENTRIES = 32;

/** Something to store under a number. */
export interface Entry {
  key: number;
  bytes: Uint8Array;
}

/**
 * Gives entries in ascending order of their keys, packed in addressable blocks. Directory: number of blocks;
 * per block the distance of its first key from that of the block before, its bytes and its entries. A block's
 * entries: distance from the key before (the first from the block's own), length, bytes.
 */
export function packBlocks(entries: readonly Entry[]): Uint8Array {
  const sorted = entries.toSorted((a, b) => a.key - b.key);
  const directory = new ByteWriter().varint(Math.ceil(sorted.length / BLOCK_ENTRIES));
  const blocks = new ByteWriter();
  let firstBefore = 0;
  for (let at = 0; at < sorted.length; at += BLOCK_ENTRIES) {
    const block = sorted.slice(at, at + BLOCK_ENTRIES);
    const first = block[0]?.key ?? 0;
    const encoded = packEntries(block, first);
    directory
      .varint(first - firstBefore)
      .varint(encoded.length)
      .varint(block.length);
    blocks.raw(encoded);
    firstBefore = first;
  }
  return directory.raw(blocks.bytes()).bytes();
}

function packEntries(entries: readonly Entry[], first: number): Uint8Array {
  const out = new ByteWriter();
  let before = first;
  for (const { key, bytes } of entries) {
    out
      .varint(key - before)
      .varint(bytes.length)
      .raw(bytes);
    before = key;
  }
  return out.bytes();
}

interface BlockPlace {
  first: number;
  start: number;
  length: number;
  entries: number;
}

/** Reads what packBlocks wrote; only the directory is read up front. */
export class KeyedBlocks {
  readonly #blocks: BlockPlace[] = [];
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    const reader = new ByteReader(bytes);
    const count = reader.varint();
    let first = 0;
    let start = 0;
    for (let n = 0; n < count; n++) {
      first += reader.varint();
      const length = reader.varint();
      this.#blocks.push({ first, start, length, entries: reader.varint() });
      start += length;
    }
    for (const block of this.#blocks) block.start += reader.offset;
  }

  /** Gives the bytes stored under a key, or null. */
  find(key: number): Uint8Array | null {
    let low = 0;
    let high = this.#blocks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#blocks[middle]?.first ?? 0) <= key) low = middle + 1;
      else high = middle;
    }
    const block = this.#blocks[low - 1];
    if (!block) return null;
    for (const entry of this.#read(block)) if (entry.key === key) return entry.bytes;
    return null;
  }

  /** Gives every entry in the order of the keys. */
  *entries(): Generator<Entry> {
    for (const block of this.#blocks) yield* this.#read(block);
  }

  *#read(block: BlockPlace): Generator<Entry> {
    const reader = new ByteReader(this.#bytes, block.start);
    let key = block.first;
    for (let n = 0; n < block.entries; n++) {
      key += reader.varint();
      yield { key, bytes: reader.raw(reader.varint()) };
    }
  }
}
