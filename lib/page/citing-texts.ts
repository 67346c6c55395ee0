import type { Piece } from './pieces';
import { textsBefore } from './seams';
import { wordAround } from './words';

/** A text node that may cite a cable. */
export interface CitingText {
  node: Text;
  /** The positions in it where what may cite one begins; none where they are not known. */
  at: readonly number[];
  /** Whether what begins there seems to go on in another node, or to have something of one right before it. */
  glued: boolean;
}

/**
 * Gives the text nodes of a piece that hold some positions of its text, which are in order; those in its seam are less
 * than 0.
 */
export function citingTexts({ text, seam, nodes }: Piece, found: readonly number[]): CitingText[] {
  if (found.length === 0) return [];
  // All stands around what has come.
  if (text === '') return allTexts(nodes(), () => true);
  const around = seam + (found[0] !== undefined && found[0] < 0 ? text : '');
  const positions = found.filter((at) => at >= 0 || goesOn(around, at + seam.length, seam.length));
  if (positions.length === 0) return [];
  const runFrom = (at: number) =>
    at < 0 ? runEnd(around, at + seam.length) - seam.length : runEnd(text, at);
  const texts: CitingText[] = [];
  let next = 0;
  let start = 0;
  /** Where what began before goes on to, which may part there when the page is laid out otherwise. */
  let run = 0;
  for (const node of nodes()) {
    const at: number[] = [];
    const end = start + node.length;
    let glued = run > start;
    for (let position = positions[next]; position !== undefined && position < end; ) {
      at.push(position - start);
      glued ||= position === start && isOfRun(start > 0 ? text : seam, (start || seam.length) - 1);
      run = Math.max(run, runFrom(position));
      position = positions[++next];
    }
    glued ||= at.length > 0 && run > end;
    // What begins before the first node may go on in it, or has gone on elsewhere before that node came between.
    if (at.some((position) => position < 0))
      texts.push(...allTexts([...textsBefore(node).slice(-1), node], () => true));
    else if (at.length > 0 || glued) texts.push({ node, at, glued });
    if (next === positions.length && run <= end) break;
    start = end;
  }
  return texts;
}

/** Whether what begins before the end of a seam may go on behind it: a word of its own in there was read with its own piece. */
function goesOn(text: string, at: number, end: number): boolean {
  const word = wordAround(text, at);
  return !word || word.start + word.text.length >= end;
}

/** Gives text nodes as such of which it is not known what they cite. */
export function allTexts(nodes: Iterable<Text>, glued: (node: Text) => boolean): CitingText[] {
  return Array.from(nodes, (node) => ({ node, at: [], glued: glued(node) }));
}

/** All but white space and the punctuation of ASCII: what an identifier can be the beginning or the end of. */
const RUN = /[^\s!-/:-@[-`{-~]*/y;

function runEnd(text: string, from: number): number {
  RUN.lastIndex = from;
  RUN.test(text);
  return RUN.lastIndex;
}

const isOfRun = (text: string, at: number): boolean => at >= 0 && runEnd(text, at) > at;
