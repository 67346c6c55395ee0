/** Gives where `value` stands or would stand among sorted values. */
export function positionOf(sorted: readonly number[], value: number): number {
  return countBefore(sorted.length, (at) => (sorted[at] ?? 0) < value);
}

/** Gives how many of `length` sorted values come before some place, which a test tells of each. */
export function countBefore(length: number, isBefore: (at: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
