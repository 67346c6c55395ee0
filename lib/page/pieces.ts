import { isText, textsBelow } from './safe-dom';
import { stretches } from './stretches';

/** Text nodes and characters of one piece, at most: what is read of a page between two looks at the clock. */
const MOST_NODES = 1000;
const MOST_CHARACTERS = 250_000;

/** A part of a tree, small enough to be read at once. */
export interface Piece {
  /** Its text; blocks are not parted, nor is what no reader sees left out. */
  text: string;
  /** Its text nodes, in order. */
  nodes: () => Iterable<Text>;
}

/**
 * Gives the text at and below a node in pieces, in order. A small page is walked through, since a walk uses the fewest
 * of the browser's interfaces, whose first use costs more than the walk; what is left of a large one is read in
 * stretches.
 */
export function* pieces(root: Node): Generator<Piece> {
  const walker = textsBelow(root);
  const next = () => walker.nextNode() as Text | null;
  let first = isText(root) ? root : next();
  while (first) {
    let last = first;
    let { data: text } = first;
    let count = 1;
    let node = next();
    for (; node && count < MOST_NODES && text.length < MOST_CHARACTERS; node = next()) {
      text += node.data;
      last = node;
      count++;
    }
    const [from, to] = [first, last];
    yield { text, nodes: () => textsFrom(root, from, to) };
    const rest = node && count === MOST_NODES ? stretches(root, last) : null;
    if (rest) yield* rest;
    first = rest ? null : node;
  }
}

/** Gives the text nodes from one to another. */
function* textsFrom(root: Node, first: Text, last: Text): Generator<Text> {
  const walker = textsBelow(root);
  walker.currentNode = first;
  yield first;
  while (walker.currentNode !== last && walker.nextNode()) yield walker.currentNode as Text;
}
