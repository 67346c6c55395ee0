import { type Mark, rectsOf } from './mark';
import type { Marks } from './marks';
import { isNode } from './safe-dom';

/** How far beside its text a mark still counts as hit, in CSS pixels. */
const SLACK = 1;

/** Marks whose boxes are looked at before the browser is asked for the text at a point, at most. */
const FEW = 4;

/**
 * Gives the mark at a point of the viewport, or null. Most moves of a pointer are over none: what the browser found
 * there, the target, has no marks then, or few and none with a box there. Only else is it asked for the position in a
 * text, for which it looks once more through all that it has laid out: 10 to 100 µs, however many marks there are
 * (`highlightsFromPoint` is linear in ranges: 1.3 ms with 2,000). Since the nearest text is given for points beside it
 * too, the mark's boxes have the last word.
 */
export function markAt(
  { marks, roots }: { marks: Marks; roots: Iterable<ShadowRoot> },
  x: number,
  y: number,
  target: EventTarget | null,
): Mark | null {
  if (!target || !isNode(target)) return null;
  const within = marks.within(target, FEW);
  if (within && !within.some((mark) => isAt(mark, x, y))) return marks.of(target);
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: [...roots] });
  const inText = caret && marks.at(caret.offsetNode, caret.offset);
  return inText && isAt(inText, x, y) ? inText : marks.of(target);
}

function isAt(mark: Mark, x: number, y: number): boolean {
  return rectsOf(mark).some(
    ({ left, right, top, bottom }) =>
      x >= left - SLACK && x <= right + SLACK && y >= top - SLACK && y <= bottom + SLACK,
  );
}
