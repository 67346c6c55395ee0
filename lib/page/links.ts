import { MAY_BE_CABLE } from '@/lib/reference/address';
import { elementsBelow, hasElements, isElement, listed } from './safe-dom';

/** Links of HTML, image maps and SVG; each by itself: two names in one selector take the browser three times as long. */
const LINKS = ['a', 'area'];

/** All letters but one, which they are all taken for; digits likewise. */
const OTHERS = 'BCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const ALIKE = `translate(., "123456789${OTHERS}", "000000000${'A'.repeat(OTHERS.length)}")`;
/** `MAY_BE_CABLE` in XPath, for the addresses of HTML. */
const MAY_LINK = `boolean(//@href[not(parent::link)][contains(${ALIKE}, "0AA") or contains(., "%")])`;
/** `XPathResult.BOOLEAN_TYPE`: its interface, too, costs something to touch. */
const BOOLEAN = 3;

/**
 * Whether a page, links in drawings aside, may have links to cables. Asked in this way it touches no element of the page: the
 * first one that a script touches costs 0.35 ms.
 */
export function mayLink(page: Document): boolean {
  const { evaluate } = Document.prototype;
  return evaluate.call(page, MAY_LINK, page, null, BOOLEAN, null).booleanValue;
}

/** Gives the links at and below a node, those of image maps at last. */
export function linksBelow(node: Node): Element[] {
  const links = hasElements(node) ? LINKS.flatMap((name) => listed(elementsBelow(node, name))) : [];
  if (isElement(node) && /^(a|area)$/i.test(node.localName)) links.unshift(node);
  return links;
}

/** Gives the addresses at and below a node, as they are written, parted by spaces; nothing where none can be a cable's. */
export function addressesBelow(node: Node): string {
  const all = linksBelow(node).map(addressOf);
  // One look at all of them first: an expression is compiled when it is used for the second time.
  return MAY_BE_CABLE.test(all.join(' ')) ? all.filter(mayLeadToCable).join(' ') : '';
}

/** Gives the address of a link as it is written; in SVG it may be of the older kind. */
export function addressOf(link: Element): string {
  return (
    link.getAttribute('href') ?? link.getAttributeNS('http://www.w3.org/1999/xlink', 'href') ?? ''
  );
}

/** Whether an address, as it is written, may be a cable's. */
export const mayLeadToCable = (written: string): boolean => MAY_BE_CABLE.test(written);
