import { describe, expect, it } from 'vitest';
import { type Entry, KeyedBlocks, packBlocks } from './keyed-blocks';

const entry = (key: number): Entry => ({ key, bytes: new TextEncoder().encode(`under ${key}`) });
const textOf = (bytes: Uint8Array | null) => bytes && new TextDecoder().decode(bytes);

describe('keyed blocks of 32 entries', () => {
  it.each([1, 31, 32, 33, 64, 65])('find each of %d entries, and nothing between them', (count) => {
    const keys = Array.from({ length: count }, (_, n) => 10 + n * 3);
    const blocks = new KeyedBlocks(packBlocks(keys.map(entry)));
    for (const key of keys) {
      expect(textOf(blocks.find(key))).toBe(`under ${key}`);
      expect(blocks.find(key - 1)).toBeNull();
      expect(blocks.find(key + 1)).toBeNull();
    }
    expect([...blocks.entries()]).toEqual(keys.map(entry));
  });

  it('have 32 entries in a block, as the format says', () => {
    // The first varint is the number of blocks.
    const blocksOf = (count: number) =>
      packBlocks(Array.from({ length: count }, (_, n) => entry(n)))[0];
    expect([0, 1, 32, 33, 64, 65].map(blocksOf)).toEqual([0, 1, 1, 2, 2, 3]);
  });

  it('hold nothing where nothing was stored', () => {
    const blocks = new KeyedBlocks(packBlocks([]));
    expect(blocks.find(0)).toBeNull();
    expect([...blocks.entries()]).toEqual([]);
  });

  it('tell an empty run of bytes from none', () => {
    const blocks = new KeyedBlocks(packBlocks([{ key: 5, bytes: new Uint8Array() }]));
    expect(blocks.find(5)).toEqual(new Uint8Array());
    expect(blocks.find(4)).toBeNull();
  });

  it('find keys as far apart as numbers go', () => {
    const keys = [0, 1, 2 ** 31 - 1];
    const blocks = new KeyedBlocks(packBlocks(keys.map(entry)));
    expect(keys.map((key) => textOf(blocks.find(key)))).toEqual(keys.map((key) => `under ${key}`));
  });
});
