import { listed } from './safe-dom';

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

/** How many items that take little are done between two looks at the clock, which takes as long as one of them. */
const BATCH = 64;

/** Gives a list in parts, for `inSlices` to do many items at a time that take little each. */
export function* batches<Item>(list: ArrayLike<Item>): Generator<Item[]> {
  for (let from = 0; from < list.length; from += BATCH)
    yield listed(list, from, Math.min(from + BATCH, list.length));
}
