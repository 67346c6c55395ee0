import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { forgetFrames, framesOf, rememberFrame } from './frames';

beforeEach(() => fakeBrowser.reset());

describe('the frames of a tab that may cite cables', () => {
  it('are the page itself, and whichever have told of some, in order', async () => {
    expect(await framesOf(7)).toEqual([0]);
    for (const frame of [12, 0, 3, 12]) await rememberFrame(7, frame);
    expect(await framesOf(7)).toEqual([0, 3, 12]);
  });

  it('are those of that tab alone', async () => {
    await rememberFrame(7, 3);
    expect(await framesOf(8)).toEqual([0]);
  });

  it('are all remembered where many tell at the same time', async () => {
    const frames = Array.from({ length: 20 }, (_, n) => n + 1);
    await Promise.all(frames.map((frame) => rememberFrame(7, frame)));
    expect(await framesOf(7)).toEqual([0, ...frames]);
  });

  it('are no longer those that have gone; the page itself stays', async () => {
    for (const frame of [3, 4, 5]) await rememberFrame(7, frame);
    await forgetFrames(7, [0, 3, 5]);
    expect(await framesOf(7)).toEqual([0, 4]);
  });

  it('are remembered again after one could not be written down', async () => {
    const { session } = fakeBrowser.storage;
    const set = vi.spyOn(session, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES exceeded'));
    await expect(rememberFrame(7, 3)).rejects.toThrow('QUOTA');
    await rememberFrame(7, 4);
    expect(await framesOf(7)).toEqual([0, 4]);
    set.mockRestore();
  });

  it('are the page itself where what was written down cannot be read', async () => {
    await fakeBrowser.storage.session.set({ 'frames:7': 'damaged' });
    expect(await framesOf(7)).toEqual([0]);
  });
});
