import { elementsBelow, hasElements, isElement, isShadowRoot } from './safe-dom';
import { batches } from './slices';

/**
 * All but the commonest of the elements that have no shadow root, or are full of text, to which nobody gives one. A
 * selector of all 90 names would take a page half a millisecond to read.
 */
const COMMON = [
  ':is(p, span, h1, h2, h3):not(:empty), a, li, td, tr, br, b, i, em, strong, img, svg *, option, code, ul',
  // Of a form, any property may be a field of it.
  'script, html, head, title, meta, link, style, body, form',
];
const HOSTS = `div, :not(${COMMON.join()})`;

/** Those that may have a shadow root (DOM standard, "valid shadow host name"). */
const MAY_HOST =
  /-|^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/;

/** Firefox has it as a method of the element, Chromium in an API of the extension; no page can see either. */
type Own = { openOrClosedShadowRoot?: ShadowRoot | null };
interface Api {
  chrome?: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
}

/** Gives the shadow root of an element of the page, closed ones too, or null. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.localName === 'reftel-card') return null;
  const { openOrClosedShadowRoot: own } = element as Own;
  if (own !== undefined) return own;
  if (element.shadowRoot) return isShadowRoot(element.shadowRoot) ? element.shadowRoot : null;
  if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml') return null;
  return (globalThis as Api).chrome?.dom?.openOrClosedShadowRoot(element) ?? null;
}

/** Plain elements with something in them that are asked for closed roots on one page, at most: each costs 1 µs. */
const MOST_ASKED = 2000;

/**
 * Whether there may be elements in a page that have a shadow root, or will. That of the body alone is not told of, and is
 * found when the reader points into the page: to touch the body costs 0.35 ms.
 */
export const mayHaveHosts = (page: Document): boolean => elementsBelow(page, HOSTS).length > 0;

/** Gives the elements at and below a node that may have a shadow root, in order, some at a time. */
export function* hostsBelow(node: Node): Generator<Element[]> {
  const hosts = `body, ${HOSTS}`;
  if (isElement(node) && Element.prototype.matches.call(node, hosts)) yield [node];
  if (hasElements(node)) yield* batches(elementsBelow(node, hosts));
}

/** Finds the shadow roots of a page. */
export class ShadowRoots {
  #asked = 0;

  /** Unless `thorough`, closed roots of plain elements with elements in them are not looked for. */
  constructor(private readonly thorough: boolean) {}

  /** Gives the shadow root of a host; `later` where it may be given one, which no observer is told; null for none. */
  at(host: Element): ShadowRoot | 'later' | null {
    // Numbers, not nodes: to be given a node takes longer.
    const isLikely = !host.hasChildNodes() || host.localName.includes('-');
    const isAsked =
      isLikely || ((this.thorough || host.childElementCount === 0) && this.#asked < MOST_ASKED);
    if (!isAsked) return host.shadowRoot;
    if (!MAY_HOST.test(host.localName)) return null;
    if (!isLikely) this.#asked++;
    return shadowRootOf(host) ?? (isLikely ? 'later' : null);
  }
}
