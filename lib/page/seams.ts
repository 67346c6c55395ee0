import type { Citings } from '@/lib/reference/citings';
import { isUnseen } from './exclude';
import type { Piece } from './pieces';
import { childOf, rootOf, textsBelow } from './safe-dom';

/** Characters that come along from before and behind a piece: an identifier may stand on both sides of a seam. */
const SEAM = 60;

/**
 * Characters of a piece that are read together with its seam: there may be all the white space of a page's source between
 * the parts of an identifier.
 */
const BESIDE_SEAM = 400;

/**
 * Gives pieces, each with its seam: the end of the text before it. At last comes what stands on either side of the end of
 * all, with the text nodes of which not all is new: what came between may have parted them.
 */
export function* seamed(
  pieces: Iterable<Piece>,
  before: readonly Text[],
  behind: () => readonly Text[],
): Generator<Piece> {
  let seam = before.map(({ data }) => data.slice(-SEAM)).join('');
  let beside = before.slice(-1);
  for (const piece of pieces) {
    const { text } = piece;
    piece.seam = seam;
    yield piece;
    seam = text.length < SEAM ? (seam + text).slice(-SEAM) : text.slice(-SEAM);
    beside = [];
  }
  const after = behind();
  if (after.length === 0) return;
  seam += after.map(({ data }) => data.slice(0, SEAM)).join('');
  yield { text: '', seam, nodes: () => [...beside, ...after] };
}

/**
 * What the end of a text has where an identifier, or a word that only cables have, may go on behind it: digits
 * anywhere, or a capital at last, be it before what is not seen.
 */
const GOES_ON = /[\d\uff10-\uff19]|[A-Z\uff21-\uff3a][.:\s\u00ad\u200b-\u200d\u2060]*$/;

/** Whether what is read together with the seam of a piece is all of it: a long text is not copied for that. */
const isShort = ({ text }: Piece): boolean => text.length <= BESIDE_SEAM;

/** Gives what has to be read together with the seam of a piece; nothing where nothing can go on from there. */
const overSeam = (piece: Piece): string =>
  isShort(piece) || GOES_ON.test(piece.seam) ? piece.seam + piece.text.slice(0, BESIDE_SEAM) : '';

/** Whether a piece meets a test, be it over its seam. */
export function meets(piece: Piece, test: (text: string) => boolean): boolean {
  return (!isShort(piece) && test(piece.text)) || test(overSeam(piece));
}

/** Gives the positions in a text at which something begins that may cite a cable, those in its seam as less than 0, in order. */
export function citingsIn(piece: Piece, citings: Citings): number[] {
  const positions = citings(overSeam(piece)).map((at) => at - piece.seam.length);
  if (isShort(piece)) return positions;
  return [...positions.filter((at) => at < 0), ...citings(piece.text)];
}

/** Gives the text nodes that stand before a node in its tree, in order, as far as an identifier reaches. */
export function textsBefore(node: Node): Text[] {
  return textsBeside(node, 'previousNode').reverse();
}

/** Gives those that stand behind a node, and behind all that is below it. */
export function textsBehind(node: Node): Text[] {
  return textsBeside(lastBelow(node), 'nextNode');
}

function textsBeside(node: Node, next: 'previousNode' | 'nextNode'): Text[] {
  const walker = textsBelow(rootOf(node));
  walker.currentNode = node;
  const texts: Text[] = [];
  for (let length = 0; length < SEAM; ) {
    const text = walker[next]() as Text | null;
    if (!text) break;
    // What is empty or unseen is part of no identifier, but there may be thousands.
    const isPart = text.length > 0 && !isUnseen(text);
    if (isPart) texts.push(text);
    length += isPart ? text.length : 1;
  }
  return texts;
}

/** Gives the last node at and below a node. */
export function lastBelow(node: Node): Node {
  let last = node;
  for (let below = childOf(last, 'last'); below; below = childOf(last, 'last')) last = below;
  return last;
}

/** Gives the first node at and below a node that has none below it. */
export function firstBelow(node: Node): Node {
  let first = node;
  for (let below = childOf(first, 'first'); below; below = childOf(first, 'first')) first = below;
  return first;
}
