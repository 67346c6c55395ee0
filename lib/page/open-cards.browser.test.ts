import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { floatingCard } from '@/components/card/floating-card';
import { deliver } from '@/components/testing/browser';
import { drawnRanges, find, finders, knowRelease, textOf } from '@/components/testing/page';
import { annotate } from './annotate';
import { openCards } from './open-cards';

const IDS = ['04CARACAS3124', '06CARACAS751', '08CARACAS283'];
const PAGE = IDS.map((id) => `<p style="height: 600px">${id}</p>`).join('');

let context: AbortController;
beforeEach(async () => {
  context = new AbortController();
  await page.viewport(600, 400);
  await knowRelease();
  document.body.innerHTML = PAGE;
  annotate(finders, context);
  openCards(floatingCard);
  await vi.waitFor(() => expect(CSS.highlights.get('reftel-record')?.size).toBe(3));
});
afterEach(() => {
  context.abort();
  window.scrollTo(0, 0);
});

const ask = (name: string, request: unknown) => deliver({ to: 'page', name, ask: request });
const walk = (step: 1 | -1, from: 'here' | 'end' = 'here') => ask('walk', { step, from });
const done = { ok: true, value: null };
const went = { ok: true, value: true };

/** Gives the identifier whose card is open in the page, or null. */
function open(): string | null {
  const host = document.querySelector('reftel-card');
  const [active] = drawnRanges('active');
  expect(host?.matches(':popover-open') ?? false).toBe(active !== undefined);
  return active ? String(active) : null;
}

describe('walking through a page', () => {
  it('opens the card of one reference after another, each in view, and tells when there is none', async () => {
    for (const id of IDS) {
      expect(await walk(1)).toEqual(went);
      expect(open()).toBe(id);
      const { top = -1 } = drawnRanges('active')[0]?.getBoundingClientRect() ?? {};
      expect(top >= 0 && top < 400).toBe(true);
    }
    expect(await walk(1)).toEqual({ ok: true, value: false });
    expect(open()).toBe(IDS[2]);
    await walk(-1);
    expect(open()).toBe(IDS[1]);
  });

  it('begins at the nearest end where the reader comes from another frame', async () => {
    await walk(1, 'end');
    expect(open()).toBe(IDS[0]);
    await walk(-1, 'end');
    expect(open()).toBe(IDS[2]);
  });

  it('goes only to what a modal dialog leaves to be used', async () => {
    const dialog = document.createElement('dialog');
    dialog.textContent = '06CARACAS751';
    document.body.prepend(dialog);
    dialog.showModal();
    await vi.waitFor(() => expect(drawnRanges('record')).toHaveLength(4));
    expect(await walk(1, 'end')).toEqual(went);
    expect(drawnRanges('active')[0]?.startContainer.parentNode).toBe(dialog);
    expect(await walk(1)).toEqual({ ok: true, value: false });
  });

  it('begins once cards can be opened, where it was asked for before', async () => {
    context.abort();
    context = new AbortController();
    annotate(finders, context);
    await vi.waitFor(() => expect(CSS.highlights.get('reftel-record')?.size).toBe(3));
    await walk(1);
    expect(open()).toBeNull();
    openCards(floatingCard);
    expect(open()).toBe(IDS[0]);
  });

  describe('for a pointer that came to a mark before cards could be opened', () => {
    beforeEach(async () => {
      context.abort();
      context = new AbortController();
      await userEvent.hover(document.body, { position: { x: 300, y: 300 } });
      annotate(finders, context);
      await vi.waitFor(() => expect(CSS.highlights.get('reftel-record')?.size).toBe(3));
      // The pointer may be there already, which moves nothing: it comes from elsewhere, until a move has been heard of.
      let moved = false;
      document.addEventListener('pointermove', () => (moved = true), { signal: context.signal });
      await vi.waitFor(
        async () => {
          await userEvent.hover(document.body, { position: { x: 300, y: 300 } });
          moved = false;
          await userEvent.hover(find('p'), { position: { x: 20, y: 8 } });
          expect(moved && document.documentElement.matches(':hover')).toBe(true);
        },
        { timeout: 20_000 },
      );
    }, 30_000);

    it('opens where it came to rest', async () => {
      openCards(floatingCard);
      await vi.waitFor(() => expect(open()).toBe(IDS[0]), { timeout: 5000 });
    });

    it('opens nothing where it has gone from the page since', async () => {
      // The pointer of a test cannot leave the frame that the test runs in.
      const matches = vi.spyOn(document.documentElement, 'matches').mockReturnValue(false);
      const timer = vi.spyOn(window, 'setTimeout');
      openCards(floatingCard);
      expect(matches).toHaveBeenCalledWith(':hover');
      expect(timer).not.toHaveBeenCalled();
      vi.restoreAllMocks();
    });
  });

  it('has the focus in the card, and where it was when the card closes', async () => {
    find('p').tabIndex = 0;
    find('p').focus();
    await walk(1);
    expect(document.activeElement).toBe(find('reftel-card'));
    await userEvent.keyboard('{Escape}');
    expect([open(), document.activeElement]).toEqual([null, find('p')]);
  });
});

describe('a reference picked from the list', () => {
  it('is brought into view with its card open', async () => {
    expect(await ask('goTo', { n: 2, id: IDS[2] })).toEqual(done);
    expect(open()).toBe(IDS[2]);
    expect(window.scrollY).toBeGreaterThan(800);
  });

  it('opens nothing where it is gone by then', async () => {
    expect(await ask('goTo', { n: 3, id: '04CARACAS999' })).toEqual(done);
    expect(open()).toBeNull();
  });
});

describe('an open card', () => {
  beforeEach(async () => void (await walk(1)));

  it('closes when the page takes its reference away', async () => {
    find('p').remove();
    await vi.waitFor(() => expect(open()).toBeNull());
  });

  it('closes when the page writes another in its place', async () => {
    textOf('p').data = '04CARACAS3025';
    await vi.waitFor(() => expect(open()).toBeNull());
  });

  it('closes when a modal dialog is laid over its reference', async () => {
    const dialog = document.createElement('dialog');
    dialog.textContent = 'A notice, 06CARACAS751';
    document.body.append(dialog);
    dialog.showModal();
    await vi.waitFor(() => expect(open()).toBeNull());
  });

  it('closes when marking is turned off', async () => {
    await ask('stopMarking', {});
    expect(open()).toBeNull();
  });

  it('is gone from the page with the extension', () => {
    context.abort();
    expect(document.querySelector('reftel-card')).toBeNull();
  });

  it('is the only one, though the script comes twice', async () => {
    openCards(floatingCard);
    await walk(1);
    expect(document.querySelectorAll('reftel-card')).toHaveLength(1);
    expect(open()).toBe(IDS[1]);
  });
});
