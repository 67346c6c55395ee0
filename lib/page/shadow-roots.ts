import { elementsBelow, hasElements, isElement, isShadowRoot } from './safe-dom';

/**
 * Elements that have no shadow root (DOM standard, "valid shadow host name"), and those full of text, which nobody gives
 * one. The commonest first: to match a selector of 90 names costs 0.3 µs an element, and most are one of a few.
 */
const NEVER = [
  'p:not(:empty), span:not(:empty), a, li, td, tr, br, b, i, em, strong, img, svg, svg *, option, code, ul, cite, sup',
  'h1:not(:empty), h2:not(:empty), h3:not(:empty), h4:not(:empty), h5:not(:empty), h6:not(:empty)',
  'blockquote:not(:empty), sub, th, dd, dt, button, input, label, small, time, abbr, script, style, link, meta, head',
  'html, address, area, base, bdi, bdo, canvas, caption, col, colgroup, data, del, details, dfn, dialog, dl, fieldset',
  'figcaption, figure, form, hr, iframe, ins, kbd, legend, map, mark, menu, nobr, noscript, object, ol, optgroup',
  'picture, pre, q, rp, rt, ruby, s, samp, select, source, summary, table, tbody, template, textarea, tfoot, thead',
  'title, tt, u, var, video, wbr',
].join();
const HOSTS = `div, :not(${NEVER})`;

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

/** Gives the elements at and below a node that may have a shadow root. */
export function* hostsBelow(node: Node): Generator<Element> {
  if (isElement(node) && Element.prototype.matches.call(node, HOSTS)) yield node;
  if (hasElements(node)) yield* elementsBelow(node, HOSTS);
}

/** Finds the shadow roots of a page. */
export class ShadowRoots {
  #asked = 0;

  /** Unless `thorough`, closed roots of plain elements with elements in them are not looked for. */
  constructor(private readonly thorough: boolean) {}

  /** Gives the shadow root of a host; `later` where it may be given one, which no observer is told; null for none. */
  at(host: Element): ShadowRoot | 'later' | null {
    const isLikely = !host.firstChild || host.localName.includes('-');
    const isAsked =
      isLikely || ((this.thorough || !host.firstElementChild) && this.#asked++ < MOST_ASKED);
    return (isAsked ? shadowRootOf(host) : host.shadowRoot) ?? (isLikely ? 'later' : null);
  }
}
