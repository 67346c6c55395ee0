/** Longest stretch of work before the page gets its turn, in milliseconds. */
const SLICE = 5;

/**
 * Does something for each item, giving the page its turn between slices of 5 ms, so that no task of ours grows
 * long. Waits where it takes a while. Stops early where `signal` fires.
 */
export async function inSlices<Item>(
  items: Iterable<Item>,
  each: (item: Item) => unknown,
  signal: AbortSignal,
): Promise<void> {
  let start = performance.now();
  for (const item of items) {
    const done = each(item);
    if (done instanceof Promise) await done;
    else if (performance.now() - start < SLICE) continue;
    else await scheduler.yield();
    if (signal.aborted) return;
    start = performance.now();
  }
}
