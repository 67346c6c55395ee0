/** Gives a source of numbers from 0 to below 1, the same for the same seed (mulberry32, by Tommy Ettinger). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Gives a whole number from 0 to below `count`. */
export const below = (count: number, random: () => number): number => Math.floor(random() * count);

/** Gives one of some items. Throws a RangeError where there are none. */
export function pick<Item>(items: readonly Item[], random: () => number): Item {
  const item = items[below(items.length, random)];
  if (item === undefined) throw new RangeError('Nothing to choose from');
  return item;
}
