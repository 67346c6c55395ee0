import { cableWords, hasOdd, headSet, nextNumbered } from './gate';
import { plainText } from './plain-text';

/** Gives the positions of a text at which something begins that may cite a cable, in order. */
export type Citings = (text: string) => number[];

/** Gives what finds where the gate would say yes; it is given the same `heads`. */
export function citings(heads: string): Citings {
  const known = headSet(heads);
  const found = (text: string): number[] => {
    const positions: number[] = [];
    for (let at = nextNumbered(text, 0, known); at >= 0; at = nextNumbered(text, at + 2, known))
      positions.push(at);
    const words = cableWords(text);
    return words.length > 0 ? [...positions, ...words].sort((a, b) => a - b) : positions;
  };
  return (text) => {
    if (!hasOdd(text)) return found(text);
    const plain = plainText(text);
    return found(plain.text).map(plain.from);
  };
}
