import { beforeEach, describe, expect, it } from 'vitest';
import { browser, surroundings } from '@/components/testing/browser';
import { askFrames } from './ask-frames';
import { framesOf, rememberFrame } from './frames';

/** The frames that answer. */
let there: number[];

beforeEach(async () => {
  await browser.storage.session.clear();
  there = [0, 3, 5];
  surroundings.page = async ({ name }, frame) => {
    if (!there.includes(frame)) throw new Error('Receiving end does not exist');
    return { ok: true, value: `${name} of ${frame}` };
  };
  for (const frame of [5, 3]) await rememberFrame(7, frame);
});

const answers = () => askFrames(7, 'hasFocus', {});

describe('what all frames of a tab are asked', () => {
  it('is answered by each, the page itself first', async () => {
    expect(await answers()).toEqual(
      [0, 3, 5].map((frame) => ({ frame, value: `hasFocus of ${frame}` })),
    );
  });

  it('is answered by those that are there, and the others are forgotten', async () => {
    there = [0, 5];
    expect((await answers()).map(({ frame }) => frame)).toEqual([0, 5]);
    expect(await framesOf(7)).toEqual([0, 5]);
  });

  it('is answered by its frames alone where the page itself cites nothing', async () => {
    there = [3];
    expect((await answers()).map(({ frame }) => frame)).toEqual([3]);
    there = [0, 3];
    expect((await answers()).map(({ frame }) => frame)).toEqual([0, 3]);
  });

  it('is answered by nobody where nobody is there', async () => {
    there = [];
    expect(await answers()).toEqual([]);
  });
});
