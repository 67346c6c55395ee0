import type { Piece } from './pieces';
import { elementsBelow, isText, newRange, textsBelow } from './safe-dom';
import { lastBelow } from './seams';

/** Elements of the first stretch, and of any. */
const FIRST = 64;
const MOST = 512;

/** Characters of a stretch, about: of those with less it takes many, and those with more are copied about. */
const [FEW_CHARACTERS, MANY_CHARACTERS] = [20_000, 100_000];

/**
 * Gives the text of a tree in pieces of some of its elements, which are given in order. No long text may be in it: a
 * stretch cannot be read in part.
 *
 * Visiting a text node costs 0.5 to 1 µs whatever is done with it; the text of a range costs little more than its copy.
 */
export function* stretches(root: Node, elements: ArrayLike<Element>): Generator<Piece> {
  // It begins where nothing has been read yet, whatever the page takes away meanwhile: the browser moves it.
  const range = newRange();
  range.setStart(root, 0);
  let count = FIRST;
  for (let at = count; ; at += count) {
    // What the page has taken away or moved meanwhile is no part of the tree any more.
    let to = elements[at] ?? null;
    while (to && !Node.prototype.contains.call(root, to)) to = elements[++at] ?? null;
    if (to) range.setEnd(to, 0);
    else range.setEnd(root, root.childNodes.length);
    const text = range.toString();
    if (text.length < FEW_CHARACTERS) count = Math.min(2 * count, MOST);
    else if (text.length > MANY_CHARACTERS) count = Math.ceil(count / 2);
    const nodes = () => {
      // Where something is found there may be more, and to say on which nodes it stands all before them are gone through.
      count = Math.min(count, FIRST);
      return textsBetween(root, nodeBefore(range), to);
    };
    yield { text, seam: '', nodes };
    if (!to) return;
    range.collapse(false);
  }
}

/** Gives the node that stands before the start of a range, in the order of the tree. */
function nodeBefore({ startContainer, startOffset }: Range): Node {
  const before = startContainer.childNodes[startOffset - 1];
  return before ? lastBelow(before) : startContainer;
}

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

/** Where a parser breaks up a long text. */
const LONG_TEXT = 60_000;

/** Whether a tree is, or has in it, a file of plain text. */
export function hasLongText(root: Node): boolean {
  for (const { firstChild } of elementsBelow(root, 'pre')) {
    if (firstChild && isText(firstChild) && firstChild.length >= LONG_TEXT) return true;
  }
  return false;
}
