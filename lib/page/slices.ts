/** Longest stretch of work before the page gets its turn, in milliseconds. */
const SLICE = 5;

/**
 * Does something for each item, giving the page its turn between slices of 5 ms, so that no task of ours grows
 * long. Stops early where `signal` fires.
 */
export async function inSlices<Item>(
  items: Iterable<Item>,
  each: (item: Item) => void,
  signal: AbortSignal,
): Promise<void> {
  let start = performance.now();
  for (const item of items) {
    each(item);
    if (performance.now() - start < SLICE) continue;
    await scheduler.yield();
    if (signal.aborted) return;
    start = performance.now();
  }
}
