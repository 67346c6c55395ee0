import type { Piece } from './pieces';
import { textsBefore } from './seams';
import { wordAround } from './words';

/** A text node that may cite a cable, and the positions in it where what may cite one begins; none where they are not known. */
export interface CitingText {
  node: Text;
  at: readonly number[];
}

/** Gives the text nodes of a piece that hold some positions of its text, which are in order. */
export function citingTexts({ text, seam, nodes }: Piece, found: readonly number[]): CitingText[] {
  if (found.length === 0) return [];
  // All stands around what has come.
  if (seam.length === text.length) return allTexts(nodes());
  const positions = found.filter((at) => at >= seam.length || goesOn(text, at, seam.length));
  if (positions.length === 0) return [];
  const texts: CitingText[] = [];
  let next = 0;
  let start = seam.length;
  for (const node of nodes()) {
    const at: number[] = [];
    const end = start + node.length;
    for (let position = positions[next]; position !== undefined && position < end; ) {
      at.push(position - start);
      position = positions[++next];
    }
    // What begins before the first node may go on in it, or has gone on elsewhere before that node came between.
    if (at.some((position) => position < 0))
      texts.push(...allTexts([...textsBefore(node).slice(-1), node]));
    else if (at.length > 0) texts.push({ node, at });
    if (next === positions.length) break;
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
export function allTexts(nodes: Iterable<Text>): CitingText[] {
  return Array.from(nodes, (node) => ({ node, at: [] }));
}
