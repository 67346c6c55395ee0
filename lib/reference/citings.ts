import { FIRST_LOOK, headOf } from './gate';
import { plainText } from './plain-text';

/** Gives the positions of a text at which something begins that may cite a cable, in order. */
export type Citings = (text: string) => number[];

/** Gives what finds where the gate would say yes; it is given the same `heads`. */
export function citings(heads: string): Citings {
  const known = new Set(heads.match(/.{4}/g));
  /** Null where a character is not what it seems, so that its neighbours have to be seen first. */
  const found = (text: string): number[] | null => {
    const positions: number[] = [];
    FIRST_LOOK.lastIndex = 0;
    for (let match = FIRST_LOOK.exec(text); match; match = FIRST_LOOK.exec(text)) {
      const [whole, parted, capitals] = match;
      const name = parted ?? capitals;
      if (!name && whole.length === 1) return null;
      if (!name || known.has(headOf(name))) positions.push(match.index);
    }
    return positions;
  };
  return (text) => {
    const positions = found(text);
    if (positions) return positions;
    const plain = plainText(text);
    return (found(plain.text) ?? []).map(plain.from);
  };
}
