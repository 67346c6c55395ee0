import type { CardView } from './knowledge';

/** What a card tells the page's annotator. */
export interface CardEvents {
  /** It has to go: its button was pressed, or what it points at scrolled out of view. */
  close(): void;
  /** The focus went into it. */
  hold(): void;
}

/** What a card points at. */
export interface CardAnchor {
  /** The boxes of the text, one a line, in the viewport. */
  rects(): DOMRect[];
  /** An element around it, for following it when something scrolls. */
  element: Element;
  /** Where the pointer is, to choose among the lines; null for the first. */
  point: { x: number; y: number } | null;
}

/** The card of a page, as the annotator uses it. */
export interface CardSurface {
  open(view: CardView, anchor: CardAnchor, options: { focus: boolean }): void;
  close(): void;
  /** Whether the pointer is on the card. */
  has(event: MouseEvent): boolean;
}
