import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deliver } from '@/components/testing/browser';
import { find, knowRelease, spot } from '@/components/testing/page';
import { annotate } from './annotate';
import { type Marked, takeMarked } from './meeting';

const ONE = '04CARACAS3124';
const OTHER = '06CARACAS751';
const PAGE = `<p>${ONE}, 04CARACAS999999 and ${OTHER}.</p><p hidden>${ONE}</p><p id="last">${ONE}</p>`;

let context: AbortController;
let asked: { name: string; ask: unknown }[];
let marked: Marked;

beforeEach(async () => {
  context = new AbortController();
  asked = await knowRelease();
  document.body.innerHTML = PAGE;
  annotate(spot, context);
  const left = takeMarked();
  if (!left) throw new Error('nothing was left');
  marked = left;
  await vi.waitFor(() => expect(counts()).toEqual([2]));
});
afterEach(() => context.abort());

const ask = (name: string, request: unknown = {}) => deliver({ to: 'page', name, ask: request });
const counts = () =>
  asked.flatMap(({ name, ask }) =>
    name === 'countMarks' ? [(ask as { cables: number }).cables] : [],
  );
const drawn = () => CSS.highlights.get('reftel-record')?.size ?? 0;
const comeBack = (persisted: boolean) =>
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted }));

describe('a page that is marked', () => {
  it('lists the references that a reader can see, numbered as they come', async () => {
    expect(await ask('listReferences')).toEqual({
      ok: true,
      value: [
        { n: 0, id: ONE },
        { n: 1, id: OTHER },
        { n: 2, id: ONE },
      ],
    });
  });

  it('has the card’s script loaded, once', async () => {
    find('#last').append(` ${OTHER}`);
    await vi.waitFor(() => expect(marked.annotator.visible()).toHaveLength(4));
    expect(asked.filter(({ name }) => name === 'loadCard')).toHaveLength(1);
  });

  it('loses its marks when marking is turned off, and has them again when it is turned on', async () => {
    expect(await ask('markingChanged', { on: false })).toEqual({ ok: true, value: null });
    expect(drawn()).toBe(0);
    expect(await ask('listReferences')).toEqual({ ok: true, value: [] });
    expect(counts()).toEqual([2, 0]);
    await ask('markingChanged', { on: true });
    await vi.waitFor(() => expect(drawn()).toBe(4));
  });

  it('tells whoever opens cards that its marks have changed', async () => {
    const heard = vi.fn();
    marked.onChange = heard;
    find('#last').remove();
    await vi.waitFor(() => expect(heard).toHaveBeenCalled());
  });

  it('has its number shown again when it comes back from the history', () => {
    comeBack(false);
    expect(counts()).toEqual([2]);
    comeBack(true);
    expect(counts()).toEqual([2, 2]);
  });
});

describe('a page whose extension is gone', () => {
  it('has no marks, answers nothing and tells nothing', async () => {
    context.abort();
    expect(drawn()).toBe(0);
    expect(await ask('listReferences')).toBeUndefined();
    comeBack(true);
    expect(counts()).toEqual([2]);
  });
});
