import { isGone } from '@/lib/cable';
import type { Annotator } from './annotator';
import type { CardEvents, CardSurface } from './card-surface';
import { closest } from './closest';
import { markAt } from './hit';
import { DURATION, type Hover, type HoverEvent, hover, IDLE, shownMark } from './hover';
import type { Cited } from './knowledge';
import { elementOf, isAttached, type Mark, rectsOf } from './mark';
import { isUsable, topModal } from './modal';
import { paintActive } from './paint';

type Point = { x: number; y: number };

/** Opens and closes the card as the reader points, presses and walks, until `signal` fires. */
export class HoverWatch {
  #state: Hover = IDLE;
  #timer = 0;
  #point: Point | null = null;
  readonly #card: CardSurface;

  constructor(
    private readonly annotator: Annotator,
    makeCard: (events: CardEvents) => CardSurface,
    signal: AbortSignal,
  ) {
    this.#card = makeCard({
      close: () => this.#dispatch({ type: 'close' }),
      hold: () => this.#dispatch({ type: 'hold' }),
    });
    const listen = { capture: true, passive: true, signal };
    document.addEventListener('pointermove', (event) => this.follow(event), listen);
    document.addEventListener('pointerdown', (event) => this.#onPress(event), listen);
    document.addEventListener('click', (event) => this.#onClick(event), listen);
    // Not while capturing, which would hear of every element that the pointer leaves.
    const leaving = { signal };
    document.documentElement.addEventListener('pointerleave', () => this.#onLeave(), leaving);
    window.addEventListener('keydown', (event) => this.#onKey(event), { capture: true, signal });
    signal.addEventListener('abort', () => this.#dispatch({ type: 'close' }));
  }

  /** Opens the card of a mark with the focus inside. */
  visit(mark: Mark): void {
    this.#point = null;
    this.#dispatch({ type: 'visit', mark });
  }

  /** Takes in where the pointer has moved. */
  follow(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType === 'touch' || event.buttons !== 0) return;
    if (this.#card.has(event)) {
      this.#dispatch({ type: 'card' });
      return;
    }
    const { clientX: x, clientY: y } = event;
    const mark = markAt(this.annotator, x, y, event.target);
    if (mark) this.#point = { x, y };
    this.#dispatch({ type: 'pointer', mark });
  }

  /** Gives the mark whose card is open, or null. */
  get shown(): Mark | null {
    return shownMark(this.#state);
  }

  /** Closes the card, or does not open it, where its mark is gone, was taken back, or lies under a modal dialog now. */
  check(): void {
    if (this.#state.name === 'idle') return;
    const { mark } = this.#state;
    const isThere = this.annotator.marks.has(mark) && isAttached(mark);
    const modal = topModal(this.annotator.trees());
    if (!isThere || !isUsable(elementOf(mark) ?? document, modal))
      this.#dispatch({ type: 'close' });
  }

  #onLeave(): void {
    this.#dispatch({ type: 'pointer', mark: null });
  }

  #onPress(event: PointerEvent): void {
    if (event.isTrusted && !this.#card.has(event)) this.#dispatch({ type: 'close' });
  }

  /** A tap opens the card of a mark in the text; that of a link keeps its click. */
  #onClick(event: MouseEvent): void {
    if (!(event instanceof PointerEvent) || !event.isTrusted || event.pointerType !== 'touch')
      return;
    const mark = markAt(this.annotator, event.clientX, event.clientY, event.target);
    if (!mark || mark.link || closest(elementOf(mark), 'a[href]')) return;
    this.visit(mark);
  }

  #onKey(event: KeyboardEvent): void {
    if (!event.isTrusted || event.isComposing || event.key !== 'Escape' || !this.shown) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#dispatch({ type: 'close' });
  }

  #dispatch(event: HoverEvent): void {
    const before = this.#state;
    this.#state = hover(before, event);
    if (this.#state === before) return;
    clearTimeout(this.#timer);
    const duration = DURATION[this.#state.name];
    if (duration > 0) {
      this.#timer = window.setTimeout(() => this.#dispatch({ type: 'elapsed' }), duration);
    }
    const focus = event.type === 'visit';
    if (shownMark(before) !== this.shown || focus) this.#show(this.shown, focus);
  }

  #show(mark: Mark | null, focus: boolean): void {
    paintActive(mark);
    const view = mark?.cable && this.annotator.knowledge.view(mark.cable, citedBy(mark));
    if (!mark || !view) {
      this.#card.close();
      return;
    }
    const anchor = {
      rects: () => rectsOf(mark),
      element: elementOf(mark) ?? document.documentElement,
      point: this.#point,
    };
    this.#card.open(view, anchor, { focus });
  }
}

function citedBy({ link, mention }: Mark): Cited {
  const href = (link as Partial<HTMLAnchorElement> | null)?.href;
  const address = typeof href === 'string' ? href : '';
  // The reader is at that very site: it is not gone.
  const isHere = (link as Partial<HTMLAnchorElement> | null)?.host === location.host;
  const goneLink = isGone(address) && !isHere ? address : null;
  return { goneLink, uncertain: mention.level === 'loose' };
}
