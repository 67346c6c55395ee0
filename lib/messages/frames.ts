import browser from 'webextension-polyfill';

const keyOf = (tabId: number): string => `frames:${tabId}`;

/** Of each change the one before has to be done, or one of two frames that tell at the same time would be lost. */
let changing = Promise.resolve();

/**
 * Gives the frames of a tab that may cite cables: the page itself, and those that have told of some. Kept for the
 * session of the browser, since the background may be ended at any time. Who does not answer is to be forgotten.
 */
export async function framesOf(tabId: number): Promise<number[]> {
  return [0, ...(await remembered(tabId))];
}

async function remembered(tabId: number): Promise<number[]> {
  const { [keyOf(tabId)]: frames } = await browser.storage.session.get(keyOf(tabId));
  return Array.isArray(frames) ? frames : [];
}

/** Remembers that a frame of a tab cites cables. */
export async function rememberFrame(tabId: number, frameId: number): Promise<void> {
  if (frameId === 0) return;
  await change(tabId, (frames) => [...new Set([...frames, frameId])].sort((a, b) => a - b));
}

/** Forgets frames of a tab that have gone. */
export function forgetFrames(tabId: number, gone: readonly number[]): Promise<void> {
  return change(tabId, (frames) => frames.filter((frame) => !gone.includes(frame)));
}

function change(tabId: number, to: (frames: number[]) => number[]): Promise<void> {
  // What could not be written down once is no reason not to write down the next.
  changing = changing
    .catch(() => {})
    .then(async () => {
      const before = await remembered(tabId);
      const after = to(before);
      if (after.join() !== before.join())
        await browser.storage.session.set({ [keyOf(tabId)]: after });
    });
  return changing;
}
