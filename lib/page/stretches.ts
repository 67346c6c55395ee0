import type { Piece } from './pieces';
import { elementsBelow, isText, newRange, textsBelow } from './safe-dom';
import { lastBelow } from './seams';

/** Elements of one stretch, and how many there have to be for reading in stretches to be worth while. */
const ELEMENTS = 64;
const LEAST = 2000;

/** Where a parser breaks up a long text. */
const LONG_TEXT = 60_000;

/**
 * Gives the text of a tree behind a text node in pieces of 64 elements; null where the tree is small or has long
 * texts, as a file of plain text has: a stretch cannot be read in part.
 *
 * Visiting a text node costs 1 µs whatever is done with it; the text of a range costs little more than its copy.
 * Against a walk through the text nodes (Chromium, first run): article of 1 MB 2.6 ms of 22, 50,000 paragraphs 8.5
 * of 43, 2,500 lists 5.4 of 11.
 */
export function stretches(root: Node, behind: Text): Iterable<Piece> | null {
  const elements = elementsBelow(root, '*');
  if (elements.length < LEAST || hasLongText(root)) return null;
  const read = newRange();
  read.setStartAfter(behind);
  return stretchesFrom(root, read, elements, firstBehind(elements, behind));
}

/** `range` begins where nothing has been read yet, whatever the page takes away meanwhile: the browser moves it. */
function* stretchesFrom(
  root: Node,
  range: Range,
  elements: ArrayLike<Element>,
  first: number,
): Generator<Piece> {
  for (let at = first; ; at += ELEMENTS) {
    // What the page has taken away meanwhile is no part of the tree any more.
    let to = elements[at + ELEMENTS] ?? null;
    while (to && !to.isConnected) to = elements[++at + ELEMENTS] ?? null;
    const start = nodeBefore(range);
    if (to) range.setEnd(to, 0);
    else range.setEnd(root, root.childNodes.length);
    yield { text: range.toString(), seam: '', nodes: () => textsBetween(root, start, to) };
    if (!to) return;
    range.collapse(false);
  }
}

/** Gives the node that stands before the start of a range, in the order of the tree. */
export function nodeBefore({ startContainer, startOffset }: Range): Node {
  const before = startContainer.childNodes[startOffset - 1];
  return before ? lastBelow(before) : startContainer;
}

/** Gives the position of the first element that is behind a node, in the order of the document. */
function firstBehind(elements: ArrayLike<Element>, node: Node): number {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBehind(elements[middle] ?? node, node)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const isBehind = (one: Node, other: Node): boolean =>
  (other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/**
 * Gives the text nodes from one node to the start of another, or to the end of all. The end is looked up once: to compare
 * the positions of two nodes the browser walks through all their siblings, 20 µs where there are 12,000.
 */
function* textsBetween(root: Node, from: Node, to: Node | null): Generator<Text> {
  const walker = textsBelow(root);
  if (to) walker.currentNode = to;
  const end = to && walker.nextNode();
  walker.currentNode = from;
  for (let node = walker.nextNode(); node && node !== end; node = walker.nextNode())
    yield node as Text;
}

function hasLongText(root: Node): boolean {
  for (const { firstChild } of elementsBelow(root, 'pre')) {
    if (firstChild && isText(firstChild) && firstChild.length >= LONG_TEXT) return true;
  }
  return false;
}
