import { listed } from './safe-dom';

/** Longest stretch of work before the page gets its turn, in milliseconds. */
const SLICE = 5;

/** Milliseconds between two looks at the clock within which what is done belongs to the same slice. */
const SAME = 1;

/** When the slice began, and the clock was looked at last: what is done one after the other may all be one task. */
let [start, looked] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];

/**
 * Does something for each item, giving the page its turn between slices of 5 ms, so that no task of ours grows
 * long. Waits where it takes a while. Stops early where `signal` fires.
 */
export async function inSlices<Item>(
  items: Iterable<Item>,
  each: (item: Item) => unknown,
  signal: AbortSignal,
): Promise<void> {
  const now = performance.now();
  if (now - looked > SAME) start = now;
  for (const item of items) {
    const done = each(item);
    const isPending = done instanceof Promise;
    looked = performance.now();
    if (!isPending && looked - start < SLICE) continue;
    await (isPending ? done : scheduler.yield());
    if (signal.aborted) return;
    looked = start = performance.now();
  }
  looked = performance.now();
}

/** How many items that take little are done between two looks at the clock, which takes as long as one of them. */
const BATCH = 64;

/** Gives a list in parts, for `inSlices` to do many items at a time that take little each. */
export function* batches<Item>(list: ArrayLike<Item>): Generator<Item[]> {
  for (let from = 0; from < list.length; from += BATCH)
    yield listed(list, from, Math.min(from + BATCH, list.length));
}
