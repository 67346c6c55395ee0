import { elementsBelow, isText, textsThrough } from './safe-dom';
import { hasLongText, stretches } from './stretches';

/** More elements than these are read in stretches. */
export const MANY_ELEMENTS = 1000;

/** Characters and text nodes that are read together, about. */
const MOST_GATHERED = 20_000;
const MOST_NODES = 1000;

/** From so many characters on, a text ends a piece: to put texts together the browser copies them. */
const LONG = 1000;

/** A part of a tree, small enough to be read at once. */
export interface Piece {
  /** Its text; blocks are not parted, nor is what no reader sees left out. */
  text: string;
  /** What stands before that, as far as an identifier reaches; without a text, what stands on either side of its nodes. */
  seam: string;
  /** Gives its text nodes, in order, as long as the next piece has not been asked for. */
  nodes: () => Iterable<Text>;
}

/** Gives the text at and below a node in pieces, in order: a large tree in stretches, unless it has long texts. */
export function* pieces(root: Node): Generator<Piece> {
  const only = onlyText(root);
  const elements = only ? [] : elementsBelow(root, '*');
  if (only) yield new Gathered().add(only).take();
  else if (elements.length <= MANY_ELEMENTS || hasLongText(root)) yield* walked(root);
  else yield* stretches(root, elements);
}

function* walked(root: Node): Generator<Piece> {
  const texts = textsThrough(root);
  const gathered = new Gathered();
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    if (!gathered.add(node as Text).isFull) continue;
    yield gathered.take();
    // The page may have taken away all of it meanwhile.
    if (!root.isConnected) return;
  }
  if (!gathered.isEmpty) yield gathered.take();
}

/** Texts that are read together. */
class Gathered {
  #text = '';
  #nodes: Text[] = [];
  #isLong = false;

  add(node: Text): this {
    const { data } = node;
    this.#text += data;
    this.#nodes.push(node);
    this.#isLong = data.length >= LONG;
    return this;
  }

  get isEmpty(): boolean {
    return this.#nodes.length === 0;
  }

  get isFull(): boolean {
    return this.#isLong || this.#text.length >= MOST_GATHERED || this.#nodes.length >= MOST_NODES;
  }

  /** Gives them as a piece, to begin anew. */
  take(): Piece {
    const nodes = this.#nodes;
    const piece = { text: this.#text, seam: '', nodes: () => nodes };
    this.#text = '';
    this.#nodes = [];
    return piece;
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
  const gathered = new Gathered();
  for (const node of run) {
    const only = onlyText(node);
    if (only) gathered.add(only);
    if (only ? gathered.isFull : !gathered.isEmpty) yield gathered.take();
    if (!only) yield* pieces(node);
  }
  if (!gathered.isEmpty) yield gathered.take();
}
