import { FIRST_LOOK, headOf } from './gate';

/**
 * Gives the positions of a text at which something begins that may cite a cable, in order; null where the text has
 * characters that are not what they seem, so that positions do not tell.
 */
export type Citings = (text: string) => number[] | null;

/** Gives what finds where the gate would say yes; it is given the same `heads`. */
export function citings(heads: string): Citings {
  const known = new Set(heads.match(/.{4}/g));
  return (text) => {
    const positions: number[] = [];
    FIRST_LOOK.lastIndex = 0;
    for (let match = FIRST_LOOK.exec(text); match; match = FIRST_LOOK.exec(text)) {
      const [found, parted, capitals] = match;
      const name = parted ?? capitals;
      if (!name && found.length === 1) return null;
      if (!name || known.has(headOf(name))) positions.push(match.index);
    }
    return positions;
  };
}
