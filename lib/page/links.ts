import { elementsBelow, hasElements, isElement } from './safe-dom';

/** Links of HTML, image maps and SVG. */
const LINKS = 'a, area';

/** What every address of a cable has: digits of a year before a station's letters, perhaps percent-encoded. */
const MAY_BE_CABLE = /\d[A-Za-z]{3}|\d%/;

/** Gives the links at and below a node whose addresses may be those of cables. */
export function* linksBelow(node: Node): Generator<Element> {
  if (isElement(node) && /^(a|area)$/i.test(node.localName)) yield node;
  if (hasElements(node)) yield* elementsBelow(node, LINKS);
}

/** Gives the address of a link as it is written, or nothing where it cannot be a cable's; in SVG it may be of the older kind. */
export function cableAddress(link: Element): string {
  const written =
    link.getAttribute('href') ?? link.getAttributeNS('http://www.w3.org/1999/xlink', 'href') ?? '';
  return MAY_BE_CABLE.test(written) ? written : '';
}
