import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { annotated, drawn, knowRelease, textOf } from '@/components/testing/page';
import type { Mark } from './mark';
import { Paint, paintActive } from './paint';

const RECORD = '04CARACAS3124';
const KNOWN = '04CARACAS3031';
const HREF = `https://wikileaks.org/plusd/cables/${RECORD}_a.html`;

function emptyHighlights(): void {
  for (const highlight of CSS.highlights.values()) highlight.clear();
}

let context: AbortController;
let marks: Mark[];
let paint: Paint;

/** The marks of a page; the annotator that found them has taken its own drawing back. */
beforeEach(async () => {
  context = new AbortController();
  await knowRelease();
  const annotator = await annotated(
    `<p>${RECORD}, ${KNOWN}</p><a href="${HREF}">a <b>report</b></a><a href="${HREF}"><img></a>`,
    context,
  );
  marks = annotator.marks.settled();
  annotator.stop();
  paint = new Paint();
});
afterEach(() => {
  paint.draw([]);
  paintActive(null);
  context.abort();
});

describe('marks that are drawn', () => {
  it('are drawn by what they are, whole links too, and those without text not at all', () => {
    paint.draw(marks);
    expect(marks).toHaveLength(4);
    expect([drawn('record'), drawn('identifier')]).toEqual([[RECORD, 'a report'], [KNOWN]]);
  });

  it('are those that were given last, and no others', () => {
    paint.draw(marks);
    paint.draw(marks.slice(1, 2));
    expect([drawn('record'), drawn('identifier')]).toEqual([[], [KNOWN]]);
    paint.draw(marks);
    expect(drawn('record')).toEqual([RECORD, 'a report']);
    paint.draw([]);
    expect([...CSS.highlights.keys()].filter((name) => name.startsWith('reftel'))).toEqual([]);
  });

  it('can be taken back one by one', () => {
    paint.draw(marks);
    const [first] = marks;
    if (first) paint.erase(first);
    expect(drawn('record')).toEqual(['a report']);
  });

  it('are not moved by what the page does to the text', () => {
    paint.draw(marks);
    textOf('p').insertData(0, 'now ');
    expect(drawn('record')[0]).toBe('now 04CARACAS');
  });

  it.each([
    ['clears all highlights', () => CSS.highlights.clear()],
    ['empties each', () => emptyHighlights()],
    ['puts its own in the place', () => CSS.highlights.set('reftel-record', new Highlight())],
  ])('are drawn again with the next drawing where the page %s', (_, spoil) => {
    paint.draw(marks);
    spoil();
    paint.draw(marks);
    expect([drawn('record'), drawn('identifier')]).toEqual([[RECORD, 'a report'], [KNOWN]]);
  });
});

it('the mark whose card is open is drawn as that, alone', () => {
  const [first = null, second = null, , picture = null] = marks;
  paintActive(first);
  paintActive(second);
  expect(drawn('active')).toEqual([KNOWN]);
  paintActive(picture);
  expect(drawn('active')).toEqual([]);
  paintActive(first);
  paintActive(null);
  expect(CSS.highlights.has('reftel-active')).toBe(false);
});
