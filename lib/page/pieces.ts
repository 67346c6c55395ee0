import { isText, newRange, textsBelow } from './safe-dom';
import { nodeBefore, stretches } from './stretches';

/** Text nodes and characters of one piece, at most: what is read of a page between two looks at the clock. */
const MOST_NODES = 1000;
export const MOST_CHARACTERS = 250_000;

/** The same for the texts of neighbours, which are few at a time. */
const MOST_GATHERED = 20_000;

/** A part of a tree, small enough to be read at once. */
export interface Piece {
  /** Its text; blocks are not parted, nor is what no reader sees left out. */
  text: string;
  /** What of it stands around: before the text of its nodes, or all where that is in another piece. */
  seam: string;
  /** Its text nodes, in order. */
  nodes: () => Iterable<Text>;
}

/**
 * Gives the text at and below a node in pieces, in order. A small page is walked through, since a walk uses the fewest
 * of the browser's interfaces, whose first use costs more than the walk; what is left of a large one is read in
 * stretches.
 */
export function* pieces(root: Node): Generator<Piece> {
  const only = onlyText(root);
  if (only) {
    yield { text: only.data, seam: '', nodes: () => [only] };
    return;
  }
  const walker = textsBelow(root);
  const next = () => walker.nextNode() as Text | null;
  let first = next();
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
    const rest = node && count === MOST_NODES ? stretches(root, last) : null;
    const place = node && !rest ? newRange() : null;
    place?.setStart(last, last.length);
    yield { text, seam: '', nodes: () => textsFrom(root, from, to) };
    if (rest) yield* rest;
    if (!place || !root.isConnected) return;
    // The page may have taken away meanwhile where the walk had come to.
    walker.currentNode = nodeBefore(place);
    first = next();
  }
}

/** Gives the text that is all there is at and below a node, as in most of what pages add; null for more or none. */
function onlyText(root: Node): Text | null {
  const only = isText(root) ? root : root.firstChild;
  return only && isText(only) && (only === root || !only.nextSibling) ? only : null;
}

/**
 * Gives the text at and below neighbours in pieces, in order. Most of what pages add at a time are many nodes with one
 * text each: these are read together.
 */
export function* piecesOfRun(run: readonly Node[]): Generator<Piece> {
  let text = '';
  let texts: Text[] = [];
  const gathered = (): Piece => {
    const nodes = texts;
    const piece = { text, seam: '', nodes: () => nodes };
    [text, texts] = ['', []];
    return piece;
  };
  for (const node of run) {
    const only = onlyText(node);
    if (only) texts.push(only);
    if (only) text += only.data;
    if (texts.length > 0 && (!only || text.length >= MOST_GATHERED)) yield gathered();
    if (!only) yield* pieces(node);
  }
  if (texts.length > 0) yield gathered();
}

/** Gives the text nodes from one to another. */
function* textsFrom(root: Node, first: Text, last: Text): Generator<Text> {
  const walker = textsBelow(root);
  walker.currentNode = first;
  yield first;
  while (walker.currentNode !== last && walker.nextNode()) yield walker.currentNode as Text;
}
