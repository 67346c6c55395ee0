/** A stretch of text that a highlight of the extension covers, as far as a reader can see it. */
export interface SeenMark {
  /** The name of the highlight without `reftel-`: `record`, `identifier`, `unreleased`, `loose`. */
  readonly kind: string;
  readonly surface: string;
  /** Some of the text that it stands in, to find the place by. */
  readonly around: string;
}

/** What an element of a page claims of itself and all that is in it, shadow roots included, and what is so. */
export interface SeenPlace {
  /** The element without what is in it, and its text; empty for what stands in no element with a claim. */
  readonly tag: string;
  /** The identifiers that are to be marked in it, in order, parted by spaces; null for none. */
  readonly marked: string | null;
  /** The texts that are to be covered, parted by `|`, where they don't read as the identifiers. */
  readonly surface: string | null;
  readonly marks: readonly SeenMark[];
}

/**
 * Gives every claim of a document with the marks that stand in its element, in the order of the page. Runs in a browser:
 * in the test's own world, and by methods taken from the prototypes, which a page's form fields can't hide.
 * @param whole what a document is to have that can make no claims: plain text
 */
export function look(whole: string | null): SeenPlace[] {
  const getter = <T>(owner: object, name: string) => {
    const get = Object.getOwnPropertyDescriptor(owner, name)?.get;
    return (node: object): T => get?.call(node);
  };
  const parent = getter<Node | null>(Node.prototype, 'parentNode');
  const type = getter<number>(Node.prototype, 'nodeType');
  const connected = getter<boolean>(Node.prototype, 'isConnected');
  const text = getter<string | null>(Node.prototype, 'textContent');
  const host = getter<Element>(ShadowRoot.prototype, 'host');
  const attribute = (of: Element, name: string) => Element.prototype.getAttribute.call(of, name);
  const claims = (of: Node): of is Element =>
    type(of) === 1 &&
    (attribute(of as Element, 'data-marked') ?? attribute(of as Element, 'data-unmarked')) !== null;
  /** The node above, out of a shadow root into the element that bears it. */
  const above = (node: Node) => (type(node) === 11 ? host(node) : parent(node));

  /** The element whose box a node is shown in, or null: one that is laid out as its content alone has none. */
  const boxOf = (node: Node): Element | null => {
    for (let over: Node | null = node; over; over = above(over)) {
      if (type(over) !== 1) continue;
      if (getComputedStyle(over as Element).display !== 'contents') return over as Element;
    }
    return null;
  };
  const sample = (of: string) => of.slice(0, 120).replace(/\s+/g, ' ').trim();

  interface Found extends SeenMark {
    at: Range;
  }
  const found: Found[] = [];
  CSS.highlights.forEach((highlight, name) => {
    if (!name.startsWith('reftel-') || name === 'reftel-active') return;
    highlight.forEach((range) => {
      const { startContainer: start, startOffset, endContainer: end, endOffset } = range;
      if (!connected(start) || !connected(end)) return;
      const at = new Range();
      try {
        at.setStart(start, startOffset);
        at.setEnd(end, endOffset);
      } catch {
        // A StaticRange whose text is shorter by now covers nothing.
        return;
      }
      const holder = boxOf(start);
      if (!holder) return;
      const boxes = [...at.getClientRects()].some(({ width, height }) => width > 0 && height > 0);
      // An element whose content is not shown is itself visible, by this method's account.
      const seen =
        Element.prototype.checkVisibility.call(holder, { visibilityProperty: true }) &&
        getComputedStyle(holder).contentVisibility !== 'hidden';
      if (!boxes || !seen) return;
      const kind = name.slice('reftel-'.length);
      found.push({
        at,
        kind,
        surface: at.toString(),
        around: sample((text(start) ?? '').slice(Math.max(startOffset - 30, 0))),
      });
    });
  });

  /** Where a mark stands, tree by tree from the document inwards. */
  const trees = ({ at }: Found) => {
    const nodes: Node[] = [at.startContainer];
    for (let node: Node | null = at.startContainer; node; node = above(node))
      if (type(node) === 11) nodes.unshift(host(node));
    return nodes;
  };
  found.sort((a, b) => {
    const [left, right] = [trees(a), trees(b)];
    for (const [depth, node] of left.entries()) {
      const other = right[depth];
      if (!other || node === other) continue;
      const follows = Node.DOCUMENT_POSITION_FOLLOWING;
      return Node.prototype.compareDocumentPosition.call(node, other) & follows ? -1 : 1;
    }
    return left.length - right.length || a.at.startOffset - b.at.startOffset;
  });

  const marksOf = new Map<Element | null, SeenMark[]>([[null, []]]);
  const all = Document.prototype.querySelectorAll.call(
    document,
    '[data-marked], [data-unmarked]',
  ) as NodeListOf<Element>;
  for (const element of all) marksOf.set(element, []);
  for (const mark of found) {
    let node: Node | null = mark.at.startContainer;
    while (node && !claims(node)) node = above(node);
    const { kind, surface, around } = mark;
    marksOf.get(node)?.push({ kind, surface, around });
  }
  return [...marksOf].map(([element, marks]) => ({
    tag: element
      ? `${(Element.prototype.cloneNode.call(element) as Element).outerHTML.slice(0, 200)} ${sample(text(element) ?? '')}`
      : '',
    marked: element ? attribute(element, 'data-marked') : whole,
    surface: element && attribute(element, 'data-surface'),
    marks,
  }));
}
