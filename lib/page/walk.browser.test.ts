import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { annotated, find, finders, knowRelease } from '@/components/testing/page';
import { Annotator } from './annotator';
import { type Mark, rectsOf } from './mark';
import { isInView, markAfter, scrollTo } from './walk';

/** Three references, each on a screen of its own, with a screen of nothing before the first. */
const SCREENS = ['', '04CARACAS3124', '06CARACAS751', '08CARACAS283', '']
  .map((text) => `<p style="margin: 0; height: 400px">${text}</p>`)
  .join('');

let context: AbortController;
let marks: Mark[];
beforeEach(async () => {
  context = new AbortController();
  await page.viewport(600, 400);
  await knowRelease();
  marks = (await annotated(SCREENS, context)).visible();
});
afterEach(() => {
  context.abort();
  window.scrollTo(0, 0);
});

/** Gives the place in the page, from 0, of the mark to go to, or null. */
function goFrom(shown: Mark | null, step: 1 | -1): number | null {
  const mark = markAfter(marks, shown, step);
  return mark ? marks.indexOf(mark) : null;
}

describe('walking from reference to reference', () => {
  it('goes on from the one that is shown, wherever the page is scrolled to', () => {
    window.scrollTo(0, 1600);
    expect(marks.map((mark) => goFrom(mark, 1))).toEqual([1, 2, null]);
    expect(marks.map((mark) => goFrom(mark, -1))).toEqual([null, 0, 1]);
  });

  it.each([
    { scrolled: 0, next: 0, previous: null },
    { scrolled: 400, next: 0, previous: null },
    { scrolled: 500, next: 1, previous: 0 },
    { scrolled: 1200, next: 2, previous: 1 },
    { scrolled: 1500, next: null, previous: 2 },
  ])('starts from what is in view, at $scrolled of 2000', ({ scrolled, next, previous }) => {
    window.scrollTo(0, scrolled);
    expect([goFrom(null, 1), goFrom(null, -1)]).toEqual([next, previous]);
  });

  it('starts from what is in view where the shown one is gone from the page', () => {
    const [gone] = marks.splice(1, 1);
    window.scrollTo(0, 500);
    expect(markAfter(marks, gone ?? null, 1)).toBe(marks[1]);
  });

  it('goes nowhere in a page without references', () => {
    expect([markAfter([], null, 1), markAfter([], null, -1)]).toEqual([null, null]);
  });
});

describe('bringing a reference into view', () => {
  /** Gives the box of the only mark of a page, once it has been brought into view. */
  async function broughtIntoView(html: string): Promise<DOMRect> {
    const [mark] = (await annotated(html, context)).visible();
    if (!mark) throw new Error('no mark in the page');
    scrollTo(mark);
    return rectsOf(mark)[0] ?? new DOMRect();
  }

  it('leaves the page where it is for one that is in view', () => {
    window.scrollTo(0, 500);
    const [, second] = marks;
    if (second) scrollTo(second);
    expect(window.scrollY).toBe(500);
  });

  it.each([
    ['a page of paragraphs', '<p style="height: 3000px"></p><p>04CARACAS3124</p>'],
    ['a page that is one long text', `<pre>${'line\n'.repeat(300)}04CARACAS3124</pre>`],
    [
      'a page that glides',
      '<style>html { scroll-behavior: smooth }</style><p style="height: 3000px"></p>04CARACAS3124',
    ],
  ])('has it in view at once, in %s', async (_, html) => {
    const { top, bottom } = await broughtIntoView(`${html}<p style="height: 3000px"></p>`);
    expect([top > 0, bottom < 400]).toEqual([true, true]);
  });

  it('scrolls around the host of a shadow root, too', async () => {
    document.body.innerHTML =
      '<div id="box" style="height: 100px; overflow: auto"><p style="height: 900px"></p><section></section></div>';
    const root = find('section').attachShadow({ mode: 'open' });
    root.innerHTML = '<p>04CARACAS3124</p>';
    const annotator = new Annotator(finders, context, () => {});
    await annotator.start();
    const [mark] = annotator.visible();
    if (!mark) throw new Error('no mark in the page');
    expect(isInView(mark)).toBe(false);
    scrollTo(mark);
    expect(find('#box').scrollTop).toBeGreaterThan(700);
    expect(isInView(mark)).toBe(true);
  });

  it('scrolls a box as well, wherever in its text the reference is', async () => {
    const { top, bottom, left, right } = await broughtIntoView(
      `<div style="height: 100px; width: 300px; overflow: auto; white-space: pre">${'line\n'.repeat(12)}${'word '.repeat(90)}04CARACAS3124</div>`,
    );
    expect([top > 0, bottom < 120, left > 0, right < 320]).toEqual([true, true, true, true]);
  });
});
