import type { Identifiers } from '../identifiers';
import { locate, locateAt } from '../locate';

/** Gives 1 at the positions of the cables that another list of identifiers has, too. */
export function heldBy(other: Identifiers, identifiers: Identifiers): Uint8Array {
  const held = new Uint8Array(identifiers.count);
  const [few, many] = other.count < identifiers.count ? [other, identifiers] : [identifiers, other];
  for (let ordinal = 0; ordinal < few.count; ordinal++) {
    const same = locate(many, locateAt(few, ordinal).id);
    if (same) held[few === identifiers ? ordinal : same.ordinal] = 1;
  }
  return held;
}
