import { elementsBelow, isText, newRange, textsBelow } from './safe-dom';
import { hasLongText, nodeBefore, stretches } from './stretches';

/** Elements from which on a tree is read in stretches. */
export const MANY_ELEMENTS = 1000;

/** Characters of texts that are read together, about: longer strings are copied from one memory to another. */
const MOST_GATHERED = 20_000;

/** Text nodes of these, at most. */
const MOST_NODES = 1000;

/** A part of a tree, small enough to be read at once. */
export interface Piece {
  /** Its text; blocks are not parted, nor is what no reader sees left out. */
  text: string;
  /** What stands before that, as far as an identifier reaches; without a text, what stands on either side of its nodes. */
  seam: string;
  /** Gives its text nodes, in order, as long as the next piece has not been asked for. */
  nodes: () => Iterable<Text>;
}

/**
 * Gives the text at and below a node in pieces, in order. A small tree is walked through, since a walk uses the fewest
 * of the browser's interfaces, whose first use costs more than the walk; a large one is read in stretches.
 */
export function* pieces(root: Node): Generator<Piece> {
  const only = onlyText(root);
  if (only) {
    yield { text: only.data, seam: '', nodes: () => [only] };
    return;
  }
  const elements = elementsBelow(root, '*');
  const inStretches = elements.length > MANY_ELEMENTS && !hasLongText(root);
  yield* inStretches ? stretches(root, elements) : walked(root);
}

/** Gives the same for texts of any length: a stretch cannot be read in part. */
function* walked(root: Node): Generator<Piece> {
  const walker = textsBelow(root);
  const next = () => walker.nextNode() as Text | null;
  let place: Range | null = null;
  for (let node = next(); node; ) {
    const nodes = [node];
    let last = node;
    let { data: text } = node;
    for (
      node = next();
      node && text.length < MOST_GATHERED && nodes.length < MOST_NODES;
      node = next()
    ) {
      text += node.data;
      nodes.push(node);
      last = node;
    }
    place ??= node && newRange();
    place?.setStart(last, last.length);
    yield { text, seam: '', nodes: () => nodes };
    if (!node || !place || !root.isConnected) return;
    // The page may have taken away meanwhile where the walk had come to.
    walker.currentNode = nodeBefore(place);
    node = next();
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
