import {
  autoUpdate,
  computePosition,
  flip,
  hide,
  inline,
  offset,
  type Placement,
  platform,
  shift,
  size,
} from '@floating-ui/dom';
import type { CardAnchor } from '@/lib/page/card-surface';

const DISTANCE = 6;
const MARGIN = 8;
const ABOVE: Placement[] = ['top-start'];
const BESIDE: Placement[] = ['top-start', 'right-start', 'left-start'];

/**
 * A root written from top to bottom is as wide as its content; what lies before it is taken for a scroll bar there
 * by @floating-ui/dom 1.8.0, so that the card stood at the edge of the window, whatever its text.
 */
const placing: typeof platform = {
  ...platform,
  async getElementRects(asked) {
    const rects = await platform.getElementRects(asked);
    if (!getComputedStyle(document.documentElement).writingMode.startsWith('vertical'))
      return rects;
    const { x, y, width, height } = asked.reference.getBoundingClientRect();
    return { ...rects, reference: { x, y, width, height } };
  },
};

/**
 * Keeps a card beside the text it belongs to, whatever scrolls or grows; calls `onGone` when that text is out
 * of view. Gives what ends it.
 */
export function follow(anchor: CardAnchor, card: HTMLElement, onGone: () => void): () => void {
  const reference = {
    contextElement: anchor.element,
    getBoundingClientRect: () => boundsOf(anchor.rects()),
    getClientRects: anchor.rects,
  };
  let ended = false;
  async function place(): Promise<void> {
    const { x, y, middlewareData } = await computePosition(reference, card, {
      platform: placing,
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        inline(anchor.point ?? {}),
        offset(DISTANCE),
        // Below, above, or, where it is not too wide for that, beside; never over the text it belongs to.
        flip(({ rects }) => ({
          padding: MARGIN,
          crossAxis: false,
          fallbackPlacements: rects.floating.width <= roomBeside(rects.reference) ? BESIDE : ABOVE,
        })),
        shift({ padding: MARGIN }),
        size({
          padding: MARGIN,
          apply: ({ availableHeight }) =>
            setStyle(card, 'max-block-size', `${Math.max(availableHeight, 160)}px`),
        }),
        hide(),
      ],
    });
    if (ended) return;
    setStyle(card, 'left', `${x}px`);
    setStyle(card, 'top', `${y}px`);
    if (middlewareData.hide?.referenceHidden) onGone();
  }
  const stop = autoUpdate(reference, card, () => void place());
  return () => {
    ended = true;
    stop();
  };
}

/** Gives how wide a card may be that stands to the right or the left of a text. */
function roomBeside({ x, width }: { x: number; width: number }): number {
  return Math.max(x, document.documentElement.clientWidth - x - width) - DISTANCE - MARGIN;
}

function setStyle(card: HTMLElement, property: string, value: string): void {
  card.style.setProperty(property, value, 'important');
}

function boundsOf(rects: readonly DOMRect[]): DOMRect {
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return rects.length > 0 ? new DOMRect(left, top, right - left, bottom - top) : new DOMRect();
}
