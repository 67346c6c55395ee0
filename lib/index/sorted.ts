/** Gives where `value` stands or would stand among sorted values. */
export function positionOf(sorted: readonly number[], value: number): number {
  return countBelow(value, sorted.length, (at) => sorted[at] ?? 0);
}

/** Gives how many of `length` ascending values are below one. */
export function countBelow(value: number, length: number, valueAt: (at: number) => number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (valueAt(middle) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
