import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { annotated, find, knowRelease } from '@/components/testing/page';
import type { Annotator } from './annotator';
import { markAt } from './hit';
import { rectsOf } from './mark';

const ONE = '04CARACAS3124';
const OTHER = '06CARACAS751';
const HREF = `https://wikileaks.org/plusd/cables/${ONE}_a.html`;
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

let context: AbortController;
beforeEach(async () => {
  context = new AbortController();
  await page.viewport(600, 400);
  await knowRelease();
});
afterEach(() => context.abort());

const marksOf = (html: string) => annotated(html, context);

/** Gives the cable that is hit at a point, the target being what the browser has there. */
function hit(marks: Annotator, x: number, y: number): string | null {
  return markAt(marks, x, y, document.elementFromPoint(x, y))?.cable?.id ?? null;
}

/** Gives the boxes of a mark, one a line. */
function boxes({ marks }: Annotator, n = 0): DOMRect[] {
  const mark = marks.settled()[n];
  return mark ? rectsOf(mark) : [];
}

const middle = ({ left, right, top, bottom }: DOMRect) =>
  [(left + right) / 2, (top + bottom) / 2] as const;

/** Gives the one box of the first mark, which stands on one line. */
function box(marks: Annotator): DOMRect {
  const [only, ...more] = boxes(marks);
  if (!only || more.length > 0) throw new Error('not on one line');
  return only;
}

describe('a point on an identifier', () => {
  it('hits it from edge to edge', async () => {
    const marks = await marksOf(`<p>see ${ONE} and more</p>`);
    const { left, right, top, bottom } = box(marks);
    for (const x of [left + 1, (left + right) / 2, right - 1])
      for (const y of [top + 1, bottom - 1]) expect(hit(marks, x, y)).toBe(ONE);
  });

  it.each([
    ['vertical text', 'writing-mode: vertical-rl; block-size: 200px'],
    ['right-to-left text', 'direction: rtl'],
    ['turned text', 'transform: rotate(30deg); transform-origin: 0 0'],
    ['text that cannot be selected', 'user-select: none'],
  ])('hits it in %s', async (_, style) => {
    const marks = await marksOf(`<p style="${style}">see ${ONE} and more</p>`);
    expect(hit(marks, ...middle(box(marks)))).toBe(ONE);
  });

  it('hits each of its lines, and nothing where the lines are short', async () => {
    const marks = await marksOf(
      `<p style="font: 16px monospace; width: 20ch; word-break: break-all">In the long run ${ONE}</p>`,
    );
    const [first, second, ...more] = boxes(marks);
    if (!first || !second) throw new Error('not on two lines');
    expect(more).toEqual([]);
    expect([hit(marks, ...middle(first)), hit(marks, ...middle(second))]).toEqual([ONE, ONE]);
    expect(hit(marks, second.right + 20, second.top + 5)).toBeNull();
    expect(hit(marks, first.left - 20, first.top + 5)).toBeNull();
  });

  it('tells neighbours apart', async () => {
    const marks = await marksOf(`<p>${ONE}/${OTHER}</p>`);
    const { right, top } = boxes(marks)[0] ?? new DOMRect();
    expect(hit(marks, right - 3, top + 5)).toBe(ONE);
    const { left } = boxes(marks, 1)[0] ?? new DOMRect();
    expect(hit(marks, left + 3, top + 5)).toBe(OTHER);
  });
});

describe('a point beside an identifier', () => {
  it('hits nothing, though the nearest text is its own', async () => {
    const marks = await marksOf(`<p style="line-height: 60px; padding: 0 40px">${ONE}</p>`);
    const { left, right, top, bottom } = box(marks);
    const y = (top + bottom) / 2;
    for (const [x, at] of [
      [left - 5, y],
      [right + 5, y],
      [right + 200, y],
      [left + 10, top - 5],
      [left + 10, bottom + 5],
    ] as const)
      expect(hit(marks, x, at)).toBeNull();
  });

  it('hits nothing where something else lies over it', async () => {
    const marks = await marksOf(
      `<p>${ONE}</p><div style="position: fixed; inset: 0">A notice</div>`,
    );
    expect(hit(marks, ...middle(box(marks)))).toBeNull();
  });
});

describe('a point on a link', () => {
  it('hits the cable of its address, wherever in it the point is', async () => {
    const marks = await marksOf(`<p><a href="${HREF}">a <b>long report</b></a> and more</p>`);
    expect(hit(marks, ...middle(find('a').getBoundingClientRect()))).toBe(ONE);
    expect(hit(marks, ...middle(find('b').getBoundingClientRect()))).toBe(ONE);
    expect(hit(marks, find('a').getBoundingClientRect().right + 10, 20)).toBeNull();
  });

  it('hits it on a picture too', async () => {
    const marks = await marksOf(
      `<a href="${HREF}"><img src="${PIXEL}" width="80" height="40"></a>`,
    );
    expect(hit(marks, ...middle(find('img').getBoundingClientRect()))).toBe(ONE);
  });

  it('hits the cable that the text names where the point is on its name', async () => {
    const marks = await marksOf(`<a href="${HREF}">reported in ${OTHER}</a>`);
    const { left, right, top } = find('a').getBoundingClientRect();
    expect(hit(marks, right - 5, top + 5)).toBe(OTHER);
    expect(hit(marks, left + 5, top + 5)).toBe(ONE);
  });
});
