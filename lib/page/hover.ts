import type { Mark } from './mark';

/**
 * Where a reader's attention is. `resting`: the pointer has come to a mark. `open`: its card is shown; a held
 * card (the focus is in it) stays when the pointer goes. `leaving`: the pointer is off mark and card, perhaps
 * on its way between them, perhaps already on another mark (`next`).
 */
export type Hover =
  | { name: 'idle' }
  | { name: 'resting'; mark: Mark }
  | { name: 'open'; mark: Mark; held: boolean }
  | { name: 'leaving'; mark: Mark; next: Mark | null };

export type HoverEvent =
  /** The pointer is over a mark, or over none. */
  | { type: 'pointer'; mark: Mark | null }
  /** The pointer has come into the card. */
  | { type: 'card' }
  /** The card has to be kept: the focus went into it. */
  | { type: 'hold' }
  /** A mark was gone to by keyboard, touch or from a list. */
  | { type: 'visit'; mark: Mark }
  /** The time of the state is up. */
  | { type: 'elapsed' }
  /** Escape, the close button, a press elsewhere, the mark scrolled away or removed. */
  | { type: 'close' };

/** How long each state lasts before it elapses, in milliseconds; 0 for ever. */
export const DURATION: Record<Hover['name'], number> = {
  idle: 0,
  resting: 150,
  open: 0,
  leaving: 250,
};

export const IDLE: Hover = { name: 'idle' };

/** Gives the next state; the same object where nothing changes, so that its time runs on. */
export function hover(state: Hover, event: HoverEvent): Hover {
  switch (event.type) {
    case 'close':
      return IDLE;
    case 'visit':
      return { name: 'open', mark: event.mark, held: true };
    case 'pointer':
      return onPointer(state, event.mark);
    case 'card':
      return state.name === 'leaving' ? { name: 'open', mark: state.mark, held: false } : state;
    case 'hold':
      return state.name === 'open' || state.name === 'leaving'
        ? { name: 'open', mark: state.mark, held: true }
        : state;
    case 'elapsed':
      return onElapsed(state);
  }
}

function onPointer(state: Hover, mark: Mark | null): Hover {
  switch (state.name) {
    case 'idle':
      return mark ? { name: 'resting', mark } : state;
    case 'resting':
      if (mark === state.mark) return state;
      return mark ? { name: 'resting', mark } : IDLE;
    case 'open':
      if (mark === state.mark || state.held) return state;
      return { name: 'leaving', mark: state.mark, next: mark };
    case 'leaving':
      if (mark === state.next) return state;
      if (mark === state.mark) return { name: 'open', mark, held: false };
      return { name: 'leaving', mark: state.mark, next: mark };
  }
}

function onElapsed(state: Hover): Hover {
  if (state.name === 'resting') return { name: 'open', mark: state.mark, held: false };
  if (state.name !== 'leaving') return state;
  return state.next ? { name: 'open', mark: state.next, held: false } : IDLE;
}

/** Gives the mark whose card is shown, or null. */
export function shownMark(state: Hover): Mark | null {
  return state.name === 'open' || state.name === 'leaving' ? state.mark : null;
}
