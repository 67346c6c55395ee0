import { elementsBelow, isElement, isShadowRoot } from './safe-dom';

/** What may have a shadow root besides custom elements (DOM standard, "valid shadow host name"). */
const PLAIN =
  'article, aside, blockquote, body, div, footer, h1, h2, h3, h4, h5, h6, header, main, nav, p, section, span';

/** Common elements that may not, so that what is left of all others are custom elements. */
const NEVER = [
  'a, abbr, address, area, b, base, bdi, bdo, br, button, canvas, caption, cite, code, col, colgroup, data, dd, del',
  'details, dfn, dialog, dl, dt, em, fieldset, figcaption, figure, form, head, hr, html, i, iframe, img, input, ins',
  'kbd, label, legend, li, link, mark, menu, meta, nobr, noscript, object, ol, optgroup, option, picture, pre, q, rp',
  'rt, ruby, s, samp, script, select, small, source, strong, style, sub, summary, sup, svg, svg *, table, tbody, td',
  'template, textarea, tfoot, th, thead, time, title, tr, tt, u, ul, var, video, wbr',
].join();
const CUSTOM = `:not(${PLAIN}, ${NEVER})`;

/** Hosts that show nothing but what is in their shadow root: nearly all. */
const LIKELY = `:is(${PLAIN}):empty, ${CUSTOM}`;

/** Firefox has it as a method of the element, Chromium in an API of the extension; no page can see either. */
type Own = { openOrClosedShadowRoot?: ShadowRoot | null };
interface Api {
  chrome?: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
}

/** Gives the shadow root of an element, closed ones too, or null. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const { openOrClosedShadowRoot: own } = element as Own;
  if (own !== undefined) return own;
  // A form has none, but may have a field of that name.
  if (element.shadowRoot) return isShadowRoot(element.shadowRoot) ? element.shadowRoot : null;
  if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml') return null;
  return (globalThis as Api).chrome?.dom?.openOrClosedShadowRoot(element) ?? null;
}

/** Shadow roots that are there, and elements that may be given one later, which no observer is told. */
export interface Roots {
  roots: ShadowRoot[];
  waiting: Element[];
}

/** Gives the shadow roots of likely hosts at and below a node. */
export function likelyRoots(node: Node): Roots {
  const found: Roots = { roots: [], waiting: [] };
  const hosts = node.firstChild ? [...elementsBelow(node, LIKELY)] : [];
  if (isElement(node)) hosts.unshift(node);
  for (const host of hosts) {
    if (host.localName === 'reftel-card') continue;
    const root = shadowRootOf(host);
    if (root) found.roots.push(root);
    else if (host.localName.includes('-')) found.waiting.push(host);
  }
  return found;
}

/** Gives the open shadow roots below a node of elements that have more to show than them; 10 µs for each element. */
export function* otherRoots(node: Node): Generator<ShadowRoot> {
  for (const { shadowRoot } of elementsBelow(node, `:is(${PLAIN}):not(:empty)`)) {
    if (shadowRoot) yield shadowRoot;
  }
}
