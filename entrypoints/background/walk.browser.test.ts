import { beforeEach, describe, expect, it } from 'vitest';
import { browser, surroundings } from '@/components/testing/browser';
import { rememberFrame } from '@/lib/messages/frames';
import { walk } from './walk';

/** A page of frames with so many references each; where the reader is in which. */
let references: Map<number, number>;
let place: { frame: number; n: number } | null;
let focused: number | null;

/** Answers as a frame does: from where the reader is in it, or from the nearest end. */
beforeEach(async () => {
  await browser.storage.session.clear();
  references = new Map([
    [0, 2],
    [3, 0],
    [5, 1],
  ]);
  [place, focused] = [null, null];
  for (const frame of [3, 5]) await rememberFrame(7, frame);
  surroundings.page = async ({ name, ask }, frame) => {
    const count = references.get(frame);
    if (count === undefined) throw new Error('Receiving end does not exist');
    if (name === 'hasFocus') return { ok: true, value: frame === focused };
    const { step, from } = ask as { step: 1 | -1; from: 'here' | 'end' };
    const end = step === 1 ? 0 : count - 1;
    const here = place?.frame === frame ? place.n + step : end;
    const n = from === 'end' ? end : here;
    if (n < 0 || n >= count) return { ok: true, value: false };
    place = { frame, n };
    focused = frame;
    return { ok: true, value: true };
  };
});

/** Gives where some steps lead, `frame:n` each. */
async function walked(step: 1 | -1, times: number): Promise<string[]> {
  const places: string[] = [];
  for (let n = 0; n < times; n++) {
    await walk(7, step);
    places.push(place ? `${place.frame}:${place.n}` : 'nowhere');
  }
  return places;
}

describe('walking through a page of frames', () => {
  it('leads through one after another and round, past those without references', async () => {
    expect(await walked(1, 5)).toEqual(['0:0', '0:1', '5:0', '0:0', '0:1']);
  });

  it('leads backwards through the same', async () => {
    expect(await walked(-1, 5)).toEqual(['0:1', '0:0', '5:0', '0:1', '0:0']);
  });

  it('begins with the frame that has the focus', async () => {
    focused = 5;
    expect(await walked(1, 2)).toEqual(['5:0', '0:0']);
  });

  it('passes over frames that have gone', async () => {
    references.delete(5);
    expect(await walked(1, 3)).toEqual(['0:0', '0:1', '0:0']);
  });

  it('goes round in the only frame with references', async () => {
    references.set(5, 0);
    expect(await walked(1, 3)).toEqual(['0:0', '0:1', '0:0']);
    expect(await walked(-1, 2)).toEqual(['0:1', '0:0']);
  });

  it('leads nowhere where there are none', async () => {
    references = new Map([[0, 0]]);
    expect(await walked(1, 2)).toEqual(['nowhere', 'nowhere']);
  });
});
