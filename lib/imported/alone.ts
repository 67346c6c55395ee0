/** Only one import at a time, and nobody sweeps meanwhile. The browser frees it for a worker that was killed. */
const LOCK = 'reftel-import';
/** Milliseconds that a sweep may take; what has the lock for longer is another import. */
const PATIENCE = 3000;

/** Runs an import unless another is under way. Gives null where one is. */
export async function alone<Done>(run: () => Promise<Done>): Promise<Done | null> {
  const signal = AbortSignal.timeout(PATIENCE);
  let running = false;
  try {
    return await navigator.locks.request(LOCK, { signal }, () => {
      running = true;
      return run();
    });
  } catch (error) {
    if (signal.aborted && !running) return null;
    throw error;
  }
}

/** Runs what must not run during an import, once none is under way. */
export function inTurn<Done>(run: () => Promise<Done>): Promise<Done> {
  return navigator.locks.request(LOCK, run);
}
