import type { CardAnchor, CardEvents, CardSurface } from '@/lib/page/card-surface';

/** A card that only keeps what it is told; an element of the page stands for what would be drawn. */
export class CardStandIn implements CardSurface {
  /** Where it is open, or null. */
  anchor: CardAnchor | null = null;
  /** How often it was opened with the focus inside. */
  focused = 0;

  constructor(
    readonly events: CardEvents,
    private readonly element: Element,
  ) {}

  open(_: unknown, anchor: CardAnchor, { focus }: { focus: boolean }): void {
    this.anchor = anchor;
    if (focus) this.focused += 1;
  }

  close(): void {
    this.anchor = null;
  }

  has({ target }: MouseEvent): boolean {
    return target === this.element;
  }
}
