import { elementsBelow, isElement } from './safe-dom';

/** What the addresses of cables have in common, whatever the site. The last of them are cablegatesearch's and its like. */
const LINKS =
  ':is(a, area):is([*|href*="cable" i], [*|href*="plusd" i], [*|href*="wikileaks" i], [*|href*="/id/" i], [*|href*="id=" i])';

/** Gives the links at and below a node whose addresses may be those of cables. */
export function* cableLinks(node: Node): Generator<Element> {
  if (isElement(node) && Element.prototype.matches.call(node, LINKS)) yield node;
  if (node.firstChild) yield* elementsBelow(node, LINKS);
}

/** Gives the address of a link as it is written; in SVG it may be of the older kind. */
export function writtenAddress(link: Element): string {
  return (
    link.getAttribute('href') ?? link.getAttributeNS('http://www.w3.org/1999/xlink', 'href') ?? ''
  );
}
