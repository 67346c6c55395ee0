// A form's fields and a document's images hide the properties that have their names, for content scripts too:
// `<img name="createTreeWalker">` is what `document.createTreeWalker` then gives. The prototypes' own are safe, but are
// used only where they have to be: the first use of each interface costs a page some 50 µs.

/** Gives a walker over the text nodes at and below a node. */
export function textsBelow(root: Node): TreeWalker {
  const { createTreeWalker } =
    typeof document.createTreeWalker === 'function' ? document : Document.prototype;
  return createTreeWalker.call(
    document,
    root,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION,
  );
}

/**
 * Gives what goes through the same nodes and keeps its place whatever the page takes away meanwhile: the browser moves it.
 */
export function textsThrough(root: Node): NodeIterator {
  return Document.prototype.createNodeIterator.call(
    document,
    root,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION,
  );
}

/** Gives a range at the start of the document. */
export function newRange(): Range {
  return Document.prototype.createRange.call(document);
}

/** Gives the elements below a node that a selector matches; none below what can't have any. */
export function elementsBelow<Kind extends Element = Element>(
  root: Node,
  selector: string,
): ArrayLike<Kind> & Iterable<Kind> {
  let { querySelectorAll } = root as Partial<ParentNode>;
  if (typeof querySelectorAll !== 'function') {
    if (isElement(root)) ({ querySelectorAll } = Element.prototype);
    else if (root === document) ({ querySelectorAll } = Document.prototype);
    else return [];
  }
  return querySelectorAll.call(root, selector) as NodeListOf<Kind>;
}

/** Gives a list of the browser's as an array: one goes through it faster by its numbers. */
export function listed<Item>(list: ArrayLike<Item>, from = 0, to = list.length): Item[] {
  const items: Item[] = [];
  for (let n = from; n < to; n++) items.push(list[n] as Item);
  return items;
}

/** Whether there may be elements below a node. */
export function hasElements(node: Node): boolean {
  return node === document || Boolean((node as Partial<ParentNode>).firstElementChild);
}

let parentElement: ((this: Node) => Element | null) | undefined;

/** Gives the element around a node. */
export function parentOf(node: Node): Element | null {
  parentElement ??= Object.getOwnPropertyDescriptor(Node.prototype, 'parentElement')?.get;
  return parentElement?.call(node) ?? null;
}

let firstChild: ((this: Node) => Node | null) | undefined;
let lastChild: ((this: Node) => Node | null) | undefined;

/** Gives the first or last node right below a node. */
export function childOf(node: Node, which: 'first' | 'last'): Node | null {
  firstChild ??= Object.getOwnPropertyDescriptor(Node.prototype, 'firstChild')?.get;
  lastChild ??= Object.getOwnPropertyDescriptor(Node.prototype, 'lastChild')?.get;
  return (which === 'first' ? firstChild : lastChild)?.call(node) ?? null;
}

/** Whether a node is around a text. `compareDocumentPosition` would walk through all siblings to tell. */
export function holds(node: Node, text: Text): boolean {
  return Node.prototype.contains.call(node, text);
}

/** Gives the document or shadow root that a node is in; the topmost node of a tree that is in neither. */
export function rootOf(node: Node): Node {
  return Node.prototype.getRootNode.call(node);
}

// By their type: a node that the page has adopted from a frame is an instance of that frame's interfaces.

export function isNode(target: EventTarget): target is Node {
  return 'nodeType' in target;
}

export function isElement(node: Node): node is Element {
  // Of a form it may be a field of that name.
  return node.nodeType === Node.ELEMENT_NODE || typeof node.nodeType !== 'number';
}

export function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE;
}

/** Whether a node is in this page, and not in that of a frame. */
export function isThere(node: Node): boolean {
  return !isDead(node) && node.isConnected && (node.ownerDocument ?? node) === document;
}

/**
 * Whether a node throws at a touch: what came from a frame that is gone is dead in Firefox for who held it before,
 * though it may be alive in the page.
 */
export function isDead(node: Node): boolean {
  try {
    return node.nodeType === 0;
  } catch {
    return true;
  }
}

export function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === Node.DOCUMENT_FRAGMENT_NODE && 'host' in node;
}

/** Gives the elements that begin between one node and another behind it, in order; what is below an element to skip is left out. */
export function* elementsFrom(
  before: Text,
  behind: Text,
  skips: (element: Element) => boolean,
): Generator<Element> {
  const walker = Document.prototype.createTreeWalker.call(
    document,
    rootOf(before),
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION,
  );
  walker.currentNode = before;
  let node = walker.nextNode();
  while (node && node !== behind) {
    const skipped = isElement(node) && !holds(node, behind) && skips(node);
    if (isElement(node) && !skipped) yield node;
    node = skipped ? pastAll(walker) : walker.nextNode();
  }
}

/** Goes to the next node that is not below the current one. */
function pastAll(walker: TreeWalker): Node | null {
  do {
    const next = walker.nextSibling();
    if (next) return next;
  } while (walker.parentNode());
  return null;
}
