import type { Cable } from '@/lib/cable';
import type { Mention } from '@/lib/reference';

/** A mention on a page. `cable` is known once the index has been asked. */
export interface Mark {
  mention: Mention;
  /** Where it stands: the identifier's text, or all that a link holds. */
  range: Range;
  /** The link whose address the mention is; null for one in the text. */
  link: HTMLAnchorElement | null;
  cable: Cable | null;
}

/** Whether a reader can see a mark: its text is rendered. */
export function isVisible({ range, link }: Mark): boolean {
  const element = link ?? range.startContainer.parentElement;
  // The prototype's own: a form with a field of that name has hidden it.
  const { checkVisibility } = Element.prototype;
  return element ? checkVisibility.call(element, { visibilityProperty: true }) : false;
}

/** Whether the page still has what a mark stands on. */
export function isAttached({ range, link }: Mark): boolean {
  return link ? link.isConnected : range.startContainer.isConnected && !range.collapsed;
}
