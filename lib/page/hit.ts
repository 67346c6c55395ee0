import { type Mark, rectsOf } from './mark';
import type { Marks } from './marks';

/** How far beside its text a mark still counts as hit, in CSS pixels. */
const SLACK = 1;

/**
 * Gives the mark at a point of the viewport, or null. The caret's position finds the text node in 9 µs however
 * many marks there are (`highlightsFromPoint` is linear in ranges: 1.3 ms with 2,000); since the nearest text
 * is given for points beside it too, the mark's boxes have the last word.
 */
export function markAt(
  { marks, roots }: { marks: Marks; roots: Iterable<ShadowRoot> },
  x: number,
  y: number,
  target: EventTarget | null,
): Mark | null {
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: [...roots] });
  const inText = caret && marks.at(caret.offsetNode, caret.offset);
  if (inText && isWithin(inText, x, y)) return inText;
  return target instanceof Node ? marks.of(target) : null;
}

function isWithin(mark: Mark, x: number, y: number): boolean {
  return rectsOf(mark).some(
    ({ left, right, top, bottom }) =>
      x >= left - SLACK && x <= right + SLACK && y >= top - SLACK && y <= bottom + SLACK,
  );
}
