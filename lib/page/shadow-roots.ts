import { elementsBelow, isElement, isShadowRoot } from './safe-dom';

/** Common elements that may have no shadow root (DOM standard, "valid shadow host name"); some 20 and custom elements may. */
const NEVER = [
  'a, abbr, address, area, b, base, bdi, bdo, br, button, canvas, caption, cite, code, col, colgroup, data, dd, del',
  'details, dfn, dialog, dl, dt, em, fieldset, figcaption, figure, form, head, hr, html, i, iframe, img, input, ins',
  'kbd, label, legend, li, link, mark, menu, meta, nobr, noscript, object, ol, optgroup, option, picture, pre, q, rp',
  'rt, ruby, s, samp, script, select, small, source, strong, style, sub, summary, sup, svg, svg *, table, tbody, td',
  'template, textarea, tfoot, th, thead, time, title, tr, tt, u, ul, var, video, wbr',
].join();
const HOSTS = `:not(${NEVER})`;

/** Hosts that are full of text otherwise; nobody gives them a closed root. */
const TEXTUAL = /^(p|h\d|span|blockquote)$/;

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

/** Shadow roots that are there, and hosts that may be given one later, which no observer is told. */
export interface Roots {
  roots: ShadowRoot[];
  waiting: Element[];
}

/**
 * Gives the shadow roots at and below a node. Unless `thorough`, closed ones of plain elements are found only where
 * they are all that is shown: to ask for one costs 1 µs, and a page may have thousands of elements.
 */
export function shadowRootsBelow(node: Node, thorough: boolean): Roots {
  const found: Roots = { roots: [], waiting: [] };
  const look = (host: Element) => {
    const isLikely =
      thorough ||
      host.localName.includes('-') ||
      !(host.firstElementChild || TEXTUAL.test(host.localName));
    const root = isLikely ? shadowRootOf(host) : host.shadowRoot;
    if (root) found.roots.push(root);
    else if (isLikely && (host.localName.includes('-') || !host.firstChild))
      found.waiting.push(host);
  };
  if (isElement(node) && Element.prototype.matches.call(node, HOSTS)) look(node);
  if (node.firstChild) for (const host of elementsBelow(node, HOSTS)) look(host);
  return found;
}
