import type { Piece } from './pieces';
import { allBelow, rootOf, textsBelow } from './safe-dom';

/** Characters that come along from before and behind a piece: an identifier may stand on both sides of a seam. */
const SEAM = 60;

/** Text nodes that are looked at on either side, at most: an identifier is written in few. */
const MOST_NODES = 8;

/** Gives pieces with the end of the text before each, and the last once more with the beginning of the text behind it. */
export function* seamed(
  pieces: Iterable<Piece>,
  before: string,
  behind: () => string,
): Generator<Piece> {
  let end = before;
  let last: Piece | null = null;
  for (const { text, nodes } of pieces) {
    last = { text: end + text, seam: end, nodes };
    end = last.text.slice(-SEAM);
    yield last;
  }
  const after = last && behind();
  if (last && after) yield { ...last, text: end + after, seam: end + after };
}

/** Gives the end of the text that stands before a node in its tree. */
export function textBefore(node: Node): string {
  const walker = textsBelow(rootOf(node));
  walker.currentNode = node;
  let text = '';
  for (let n = 0; n < MOST_NODES && text.length < SEAM; n++) {
    const before = walker.previousNode();
    if (!before) break;
    text = (before as Text).data.slice(-SEAM) + text;
  }
  return text;
}

/** Gives the beginning of the text that stands behind a node, and behind all that is below it. */
export function textBehind(node: Node): string {
  const walker = textsBelow(rootOf(node));
  walker.currentNode = lastBelow(node);
  let text = '';
  for (let n = 0; n < MOST_NODES && text.length < SEAM; n++) {
    const behind = walker.nextNode();
    if (!behind) break;
    text += (behind as Text).data.slice(0, SEAM);
  }
  return text;
}

/** Gives the last node at and below a node. */
export function lastBelow(node: Node): Node {
  const walker = allBelow(node);
  while (walker.lastChild());
  return walker.currentNode;
}

/** Gives the first node at and below a node that has none below it. */
export function firstBelow(node: Node): Node {
  const walker = allBelow(node);
  while (walker.firstChild());
  return walker.currentNode;
}
