/** The name under which a page's isolated world holds whether uncertain references are to be marked; no page can see it. */
export const LOOSE_FLAG = 'reftel.loose';

/** Whether uncertain references are to be marked on this page. */
export function isLoose(): boolean {
  return (globalThis as unknown as Record<symbol, unknown>)[Symbol.for(LOOSE_FLAG)] === true;
}
