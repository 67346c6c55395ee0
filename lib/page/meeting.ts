import type { Annotator } from './annotator';

/** What the script that marks references leaves for the one that opens cards. */
export interface Marked {
  annotator: Annotator;
  /** The life of both: aborted where the extension is gone from under the page. */
  context: AbortController;
  /** Set by whoever opens cards: marks have changed. */
  onChange: (() => void) | null;
  /** Goes to the next or previous mark; set by whoever opens cards. Gives whether there was one. */
  walk: ((step: 1 | -1, from: 'here' | 'end') => boolean) | null;
  /** The step of a walk that was asked for before cards could be opened. */
  walkWanted: 1 | -1 | null;
  /** Where the pointer went last between the first marks and the time when cards can be opened. */
  lastMove: PointerEvent | null;
}

/** They are separate scripts of one isolated world; its global object is where they meet. No page can see it. */
const PLACE = Symbol.for('reftel');

const RUNNING = Symbol.for('reftel.running');

/** The script that looks after a page's references. */
interface Running {
  context: AbortController;
  /** Whether it marks them already, with or without uncertain ones. */
  marks: (loose: boolean) => boolean;
}

type World = { [PLACE]?: Marked; [RUNNING]?: Running };

/**
 * Ends the script that looked after the page's references until now, if any, in favour of another. Gives false, and
 * changes nothing, where that one already does what is wanted.
 */
export function takeOver(running: Running, loose: boolean): boolean {
  const world = globalThis as World;
  const before = world[RUNNING];
  if (before && !before.context.signal.aborted && before.marks(loose)) return false;
  before?.context.abort();
  world[RUNNING] = running;
  return true;
}

export function leaveMarked(marked: Marked): void {
  (globalThis as World)[PLACE] = marked;
}

/** Gives what was left, once: null before, and for a second script. */
export function takeMarked(): Marked | null {
  const marked = (globalThis as World)[PLACE] ?? null;
  delete (globalThis as World)[PLACE];
  return marked;
}
