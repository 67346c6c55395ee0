/** Gives the value below which a share (0 to 1) of the values lies, between neighbours by straight line. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/**
 * Gives the median of the ratios of values measured in the same rounds. What else the machine does weighs on both
 * of a round, so this is steadier than the ratio of two medians.
 */
export function pairedRatio(ours: readonly number[], theirs: readonly number[]): number {
  return median(ours.map((value, round) => value / (theirs[round] ?? Number.NaN)));
}

/** Gives the contenders of a round in an order that starts with another one each time, so that none always follows the same. */
export function rotated<Item>(items: readonly Item[], round: number): Item[] {
  const at = round % items.length;
  return [...items.slice(at), ...items.slice(0, at)];
}
