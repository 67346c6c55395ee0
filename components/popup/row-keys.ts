/** What the arrow keys move between. */
const ROWS = '[data-row]';

/** Gives the rows that are shown within an element, in order. */
export function shownRows(within: Element): HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>(ROWS)].filter((row) => row.checkVisibility());
}

/**
 * Moves the focus a row down (1) or up (-1) from where it is. From outside the rows, down leads to the first one
 * and up nowhere. Gives false where there is no row to go to.
 */
export function moveRow(within: Element, step: 1 | -1): boolean {
  const rows = shownRows(within);
  const item = document.activeElement?.closest('li');
  const at = item ? rows.findIndex((row) => item.contains(row)) : -1;
  const next = at < 0 && step < 0 ? undefined : rows[at + step];
  next?.focus();
  next?.closest('li')?.scrollIntoView({ block: 'nearest' });
  return next !== undefined;
}

/** Whether keys pressed in an element are text. */
export function takesText(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
