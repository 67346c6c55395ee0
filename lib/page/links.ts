import { MAY_BE_CABLE } from '@/lib/reference/address';
import { elementsBelow, hasElements, isElement } from './safe-dom';

/** Links of HTML, image maps and SVG. */
const LINKS = 'a, area';

/** Gives the links at and below a node. */
export function linksBelow(node: Node): Element[] {
  const links = hasElements(node) ? Array.from(elementsBelow(node, LINKS)) : [];
  if (isElement(node) && /^(a|area)$/i.test(node.localName)) links.unshift(node);
  return links;
}

/** Gives the addresses at and below a node, as they are written, parted by spaces; nothing where none can be a cable's. */
export function addressesBelow(node: Node): string {
  const all = linksBelow(node).map(addressOf);
  // One look at all of them first: an expression is compiled when it is used for the second time.
  return MAY_BE_CABLE.test(all.join(' ')) ? all.filter(mayBeCable).join(' ') : '';
}

/** Gives the address of a link as it is written; in SVG it may be of the older kind. */
export function addressOf(link: Element): string {
  return (
    link.getAttribute('href') ?? link.getAttributeNS('http://www.w3.org/1999/xlink', 'href') ?? ''
  );
}

/** Whether an address, as it is written, may be a cable's. */
export const mayBeCable = (written: string): boolean => MAY_BE_CABLE.test(written);
