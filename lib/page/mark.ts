import type { Cable } from '@/lib/cable';
import type { Mention } from '@/lib/reference';
import { areaBox } from './area';
import { hostOf } from './closest';
import { isThere, newRange, parentOf, textsBelow } from './safe-dom';

/** A part of a text node, in UTF-16 code units. */
export interface Place {
  node: Text;
  start: number;
  end: number;
}

/** A mention on a page. `cable` is known once the index has been asked. */
export interface Mark {
  mention: Mention;
  /** Where it stands, in order: the identifier's text, or all text in a link. */
  places: Place[];
  /** The link whose address the mention is; null for one in the text. */
  link: Element | null;
  cable: Cable | null;
}

/** Gives the mark of a link: all text in it. */
export function linkMark(link: Element, mention: Mention): Mark {
  const walker = textsBelow(link);
  const places: Place[] = [];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    places.push({ node, start: 0, end: node.length });
  }
  return { mention, places, link, cable: null };
}

/** Gives the element that a mark's text is in; for text right below a shadow root, its host. */
export function elementOf({ link, places: [first] }: Mark): Element | null {
  return link ?? first?.node.parentElement ?? (first ? hostOf(first.node) : null);
}

/** Whether a reader can see a mark: its text is rendered. */
export function isVisible(mark: Mark): boolean {
  let element = elementOf(mark);
  if (element && isArea(element)) return areaBox(element) !== null;
  // An element without a box of its own is shown by those around it.
  while (element && !hasShownBox(element) && getComputedStyle(element).display === 'contents')
    element = parentOf(element) ?? hostOf(element);
  return (
    element !== null &&
    hasShownBox(element) &&
    getComputedStyle(element).contentVisibility !== 'hidden' &&
    // The own text of a host is shown only where its shadow root has a slot for it.
    (mark.link !== null || !isCustom(element) || rectsOf(mark).length > 0)
  );
}

/** The prototype's own: a form with a field of that name has hidden it. */
const hasShownBox = (element: Element): boolean =>
  Element.prototype.checkVisibility.call(element, { visibilityProperty: true });

/** Whether the page still has what a mark stands on. */
export function isAttached({ places, link }: Mark): boolean {
  if (link) return isThere(link);
  return places.every(({ node, end }) => isThere(node) && end <= node.length);
}

const isCustom = ({ localName }: Element): boolean => /-/.test(localName);

const isArea = ({ localName }: Element): boolean => /^area$/i.test(localName);

/** Gives the boxes of a mark in the viewport, one a line or more; of a link without text, the link's own. */
export function rectsOf({ places, link }: Mark): DOMRect[] {
  const range = newRange();
  const shown: DOMRect[] = [];
  for (const { node, start, end } of places) {
    range.setStart(node, start);
    range.setEnd(node, end);
    // A range that begins a line has an empty box at the end of the line before.
    for (const rect of range.getClientRects())
      if (rect.width > 0 && rect.height > 0) shown.push(rect);
  }
  if (shown.length > 0 || !link) return shown;
  const area = isArea(link) ? areaBox(link) : null;
  return area ? [area] : [...link.getClientRects()];
}

/** Gives what a mark's text is drawn by. It is not moved by the page's edits: see docs/decisions/0012-static-ranges.md. */
export function rangeOf({ places }: Mark): StaticRange | null {
  const [first, last] = [places[0], places.at(-1)];
  return first && last
    ? new StaticRange({
        startContainer: first.node,
        startOffset: first.start,
        endContainer: last.node,
        endOffset: last.end,
      })
    : null;
}

/** Whether two marks are of the same mention at the same place. */
export function isSame(a: Mark, b: Mark): boolean {
  if (a.link || b.link) return a.link === b.link && a.mention.ids[0] === b.mention.ids[0];
  return (
    a.mention.ids.join() === b.mention.ids.join() &&
    a.mention.level === b.mention.level &&
    a.places.length === b.places.length &&
    a.places.every(({ node, start, end }, n) => {
      const other = b.places[n];
      return node === other?.node && start === other.start && end === other.end;
    })
  );
}

/** Compares two marks by where they stand in the page; what is in a shadow root stands where its host does. */
export function inPageOrder(a: Mark, b: Mark): number {
  const [one, other] = [a.link ?? a.places[0]?.node, b.link ?? b.places[0]?.node];
  if (!one || !other || one === other) return (a.places[0]?.start ?? 0) - (b.places[0]?.start ?? 0);
  const [ones, others] = [hostsOf(one), hostsOf(other)];
  let depth = 0;
  while (ones[depth] === others[depth] && depth < ones.length - 1 && depth < others.length - 1)
    depth++;
  const order = (ones[depth] ?? one).compareDocumentPosition(others[depth] ?? other);
  return order & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : order ? 1 : ones.length - others.length;
}

/** Gives the hosts of the shadow roots around a node, the outermost first, then the node itself. */
function hostsOf(node: Node): Node[] {
  const host = hostOf(node);
  return host ? [...hostsOf(host), node] : [node];
}
