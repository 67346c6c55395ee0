import { describe, expect, it } from 'vitest';
import { batches, inSlices } from './slices';

/** Does work for half a millisecond, as reading a long paragraph does. */
function work(): void {
  const start = performance.now();
  while (performance.now() - start < 0.5);
}

const numbers = Array.from({ length: 1000 }, (_, n) => n);

/** Waits for the next frame, the page's turn to draw. */
const frame = () => new Promise(requestAnimationFrame);

describe('work in slices', () => {
  it('is done for each item, in order', async () => {
    const done: number[] = [];
    await inSlices(numbers, (n) => done.push(n), new AbortController().signal);
    expect(done).toEqual(numbers);
  });

  it('lets the page draw long before much work is done', async () => {
    const done: number[] = [];
    const turn = frame().then(() => done.length);
    const all = inSlices(
      numbers.slice(0, 400),
      (n) => {
        work();
        done.push(n);
      },
      new AbortController().signal,
    );
    expect(await turn).toBeLessThan(200);
    await all;
    expect(done).toHaveLength(400);
  });

  it('lets the page draw where much is done in many goes, one right behind the other', async () => {
    const done: number[] = [];
    const turn = frame().then(() => done.length);
    for (let go = 0; go < 100; go++)
      await inSlices([1, 2, 3], (n) => done.push(n) && work(), new AbortController().signal);
    expect(await turn).toBeLessThan(200);
    expect(done).toHaveLength(300);
  });

  it('lets the page have its turn right behind what took long, after much that took little', async () => {
    const done: number[] = [];
    const all = inSlices(
      numbers.slice(0, 40),
      (n) => {
        for (let more = n < 20 ? 0 : 60; more > 0; more--) work();
        done.push(n);
      },
      new AbortController().signal,
    );
    // Fewer where the machine has been held up before.
    expect(done.length).toBeLessThanOrEqual(21);
    await all;
    expect(done).toHaveLength(40);
  });

  it('is done at once where there is little', async () => {
    const done: number[] = [];
    const all = inSlices(numbers.slice(0, 20), (n) => done.push(n), new AbortController().signal);
    expect(done).toHaveLength(20);
    await all;
  });

  it('is done in batches of a list, all of it in order', () => {
    for (const count of [0, 1, 64, 65, 1000])
      expect([...batches(numbers.slice(0, count))].flat()).toEqual(numbers.slice(0, count));
    expect([...batches(numbers)].every((batch) => batch.length <= 64)).toBe(true);
  });

  it('stops soon after it is no longer wanted', async () => {
    const context = new AbortController();
    const done: number[] = [];
    const turn = frame().then(() => context.abort());
    await inSlices(
      numbers,
      (n) => {
        work();
        done.push(n);
      },
      context.signal,
    );
    await turn;
    expect(done.length).toBeLessThan(500);
  });
});
