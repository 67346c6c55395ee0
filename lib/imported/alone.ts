/** Only one import at a time, and nobody may sweep meanwhile. The browser frees it for a worker that was killed. */
const LOCK = 'reftel-import';

/** Runs an import unless another is under way. Gives null where one is. */
export function alone<Done>(run: () => Promise<Done>): Promise<Done | null> {
  return navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => (lock ? run() : null));
}
