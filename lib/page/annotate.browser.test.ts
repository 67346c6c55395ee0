import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { deliver, surroundings } from '@/components/testing/browser';
import { drawn, find, finders, knowRelease } from '@/components/testing/page';
import { annotate } from './annotate';
import { LOOSE_FLAG } from './loose-flag';
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
  marked = annotatePage();
  await vi.waitFor(() => expect(told()).toEqual([[ONE, OTHER]]));
});
afterEach(() => context.abort());

/** Has the page marked, as the script does when it is put in. */
function annotatePage(): Marked {
  annotate(finders, context);
  const left = takeMarked();
  if (!left) throw new Error('nothing was left');
  return left;
}

const ask = (name: string, request: unknown = {}) => deliver({ to: 'page', name, ask: request });
/** Gives what the background was told to count, time after time. */
const told = () =>
  asked.flatMap(({ name, ask }) => (name === 'countCables' ? [(ask as { ids: unknown }).ids] : []));
const turn = (type: 'pageshow' | 'pagehide', persisted: boolean) =>
  window.dispatchEvent(new PageTransitionEvent(type, { persisted }));

describe('a page that is marked', () => {
  it('lists the references that a reader can see, numbered as they come', async () => {
    expect(await ask('listReferences')).toEqual({
      ok: true,
      value: {
        loose: false,
        references: [
          { n: 0, id: ONE },
          { n: 1, id: OTHER },
          { n: 2, id: ONE },
        ],
      },
    });
  });

  it('says whether it has the focus of the keyboard', async () => {
    const hasFocus = vi.spyOn(document, 'hasFocus').mockReturnValue(true);
    expect(await ask('hasFocus')).toEqual({ ok: true, value: true });
    hasFocus.mockReturnValue(false);
    expect(await ask('hasFocus')).toEqual({ ok: true, value: false });
    hasFocus.mockRestore();
  });

  it('has the card’s script loaded, once', async () => {
    find('#last').append(` ${OTHER}`);
    await vi.waitFor(() => expect(marked.annotator.visible()).toHaveLength(4));
    expect(asked.filter(({ name }) => name === 'loadCard')).toHaveLength(1);
  });

  it('loses its marks when marking is turned off', async () => {
    expect(await ask('stopMarking')).toEqual({ ok: true, value: null });
    expect(drawn('record')).toEqual([]);
    expect(await ask('listReferences')).toMatchObject({ value: { references: [] } });
    expect(told()).toEqual([[ONE, OTHER], []]);
  });

  it('has its marks again when the script is put in anew, which ends the one before', async () => {
    await ask('stopMarking');
    const before = context;
    context = new AbortController();
    annotatePage();
    await vi.waitFor(() => expect(drawn('record')).toHaveLength(4));
    expect(before.signal.aborted).toBe(true);
  });

  it('tells whoever opens cards that its marks have changed', async () => {
    const heard = vi.fn();
    marked.onChange = heard;
    find('#last').remove();
    await vi.waitFor(() => expect(heard).toHaveBeenCalled());
  });

  it('keeps where the pointer went and which way to walk, until cards can be opened', async () => {
    await page.viewport(600, 400);
    await userEvent.hover(find('#last'));
    expect(marked.lastMove?.target).toBe(find('#last'));
    expect(await ask('walk', { step: -1, from: 'here' })).toEqual({ ok: true, value: true });
    expect(marked.walkWanted).toBe(-1);
  });

  it('says that there is nowhere to walk to where no reference is left', async () => {
    document.body.textContent = 'Nothing.';
    await vi.waitFor(() => expect(drawn('record')).toEqual([]));
    expect(await ask('walk', { step: 1, from: 'here' })).toEqual({ ok: true, value: false });
  });

  it('has its cables counted again when it comes back from the history', () => {
    turn('pageshow', false);
    expect(told()).toHaveLength(1);
    turn('pageshow', true);
    expect(told()).toEqual([
      [ONE, OTHER],
      [ONE, OTHER],
    ]);
  });

  it('has none counted any more when it is left', () => {
    turn('pagehide', false);
    expect(told()).toEqual([[ONE, OTHER], []]);
  });
});

it('a page that nobody answered is read again when the reader comes back to it', async () => {
  context.abort();
  context = new AbortController();
  const answering = surroundings.background;
  let unanswered = 0;
  surroundings.background = async ({ name }) => void (name === 'lookUp' && unanswered++);
  annotatePage();
  await vi.waitFor(() => expect(unanswered).toBe(2));
  expect(drawn('record')).toEqual([]);
  surroundings.background = answering;
  await vi.waitFor(() => {
    document.dispatchEvent(new Event('visibilitychange'));
    expect(drawn('record')).toHaveLength(4);
  });
});

describe('a page on which the reader wants uncertain references, too', () => {
  const flags = globalThis as unknown as Record<symbol, boolean>;
  afterEach(() => delete flags[Symbol.for(LOOSE_FLAG)]);

  it('has them marked as what they are, and says that they are among its references', async () => {
    flags[Symbol.for(LOOSE_FLAG)] = true;
    find('#last').textContent = 'O4CARACAS3124';
    context = new AbortController();
    annotatePage();
    await vi.waitFor(() => expect(drawn('loose')).toEqual(['O4CARACAS3124']));
    expect(await ask('listReferences')).toMatchObject({ value: { loose: true } });
  });
});

describe('a page whose extension is gone', () => {
  it('has no marks, answers nothing and tells nothing', async () => {
    context.abort();
    expect(drawn('record')).toEqual([]);
    expect(await ask('listReferences')).toBeUndefined();
    turn('pageshow', true);
    turn('pagehide', true);
    expect(told()).toEqual([[ONE, OTHER]]);
  });
});
