import type { Mark } from './mark';

/**
 * Gives the mark to go to: the next (1) or previous (-1) one of the mark last visited, round the ends; where that is
 * none, the first below the top of the view, or the last above it.
 */
export function markAfter(marks: readonly Mark[], last: Mark | null, step: 1 | -1): Mark | null {
  const at = last ? marks.findIndex((mark) => isSame(mark, last)) : -1;
  if (at >= 0) return marks.at((at + step) % marks.length) ?? null;
  const first = marks.findIndex(({ range }) => range.getBoundingClientRect().top >= 0);
  const below = first < 0 ? marks.length : first;
  return marks[(step === 1 ? below : below - 1 + marks.length) % marks.length] ?? null;
}

/** A text that was read anew has other marks at the same places. */
function isSame(a: Mark, b: Mark): boolean {
  if (a.link || b.link) return a.link === b.link;
  return a.range.startContainer === b.range.startContainer && a.mention.start === b.mention.start;
}

/** Whether a reader still has the place of a mark before the eyes. */
export function isInView({ range }: Mark): boolean {
  const { top, bottom } = range.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

/**
 * Brings a mark into view in every box that scrolls around it, without motion. The element around its text will
 * not do for that: a whole document may be one `pre`.
 */
export function scrollTo({ range, link }: Mark): void {
  const innermost = link ?? range.startContainer.parentElement;
  for (let box = innermost; box; box = box.parentElement) {
    const mark = range.getBoundingClientRect();
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
