import { PARTS, partOf } from '../files';
import type { Identifiers } from '../identifiers';
import type { Located } from '../locate';

/** Cables that stand one after the other both among all identifiers and in their part. */
export interface PartRun {
  /** The ordinal of its first cable, and that cable's position in the part. */
  ordinal: number;
  position: number;
  count: number;
}

/**
 * Gives the cables of a part in the order of its files: for each of its stations the well-formed identifiers, then
 * the malformed ones.
 */
export function runsOf(part: number, identifiers: Identifiers): PartRun[] {
  let position = 0;
  return identifiers.codes
    .filter((code) => partOf(code) === part)
    .flatMap((code) => identifiers.ordinalsOf(code))
    .map(({ first, count }) => {
      position += count;
      return { ordinal: first, position: position - count, count };
    });
}

/** Gives a released cable's position in its part. Throws a RangeError where it has none. */
export function positionInPart({ station, ordinal }: Located, identifiers: Identifiers): number {
  const run = runsOf(partOf(station), identifiers).find(
    (one) => one.ordinal <= ordinal && ordinal < one.ordinal + one.count,
  );
  if (!run) throw new RangeError(`No cable ${ordinal} in its part`);
  return run.position + ordinal - run.ordinal;
}

/** Gives what a function makes of each part. */
export const eachPart = <Made>(make: (part: number) => Made): Made[] =>
  Array.from({ length: PARTS }, (_, part) => make(part));
