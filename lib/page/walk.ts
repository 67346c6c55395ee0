import { hostOf } from './closest';
import { elementOf, isSame, type Mark, rectsOf } from './mark';
import { parentOf } from './safe-dom';

/**
 * Gives the mark to go to: the next (1) or previous (-1) one of the mark last visited; where that is none, the first
 * below the top of the view, or the last above it. Null behind the last and before the first.
 */
export function markAfter(marks: readonly Mark[], last: Mark | null, step: 1 | -1): Mark | null {
  const at = last ? marks.findIndex((mark) => isSame(mark, last)) : -1;
  if (at >= 0) return marks[at + step] ?? null;
  const first = marks.findIndex((mark) => boxOf(mark).top >= 0);
  const below = first < 0 ? marks.length : first;
  return marks[step === 1 ? below : below - 1] ?? null;
}

/** Whether a reader still has the place of a mark before the eyes. */
export function isInView(mark: Mark): boolean {
  const { top, bottom } = boxOf(mark);
  return bottom > 0 && top < innerHeight;
}

/**
 * Brings a mark into view in every box that scrolls around it, without motion. The element around its text will
 * not do for that: a whole document may be one `pre`.
 */
export function scrollTo(target: Mark): void {
  for (let box = elementOf(target); box; box = parentOf(box) ?? hostOf(box)) {
    const mark = boxOf(target);
    const isPage = box === document.scrollingElement;
    const view = isPage ? new DOMRect(0, 0, innerWidth, innerHeight) : box.getBoundingClientRect();
    box.scrollBy({
      top: beyond(mark.top, mark.bottom, view.top, view.bottom),
      left: beyond(mark.left, mark.right, view.left, view.right),
      behavior: 'instant',
    });
  }
}

/** Gives how far to scroll for a stretch that is not wholly in view to be in the middle of it. */
function beyond(start: number, end: number, from: number, to: number): number {
  return start >= from && end <= to ? 0 : (start + end - from - to) / 2;
}

/** Gives the first box of a mark: it is what the eye is led to. */
function boxOf(mark: Mark): DOMRect {
  return rectsOf(mark)[0] ?? new DOMRect();
}
