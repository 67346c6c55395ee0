import { joined, malformed } from './joined';
import type { Spot } from './mention';
import { merged } from './merged';
import { asGiven, plainText } from './plain-text';
import { Posts } from './posts';
import type { ReferenceTables } from './tables';

/** Gives a finder of identifiers in one piece alone: for what a reader types or pastes, where prose need not be told from them. */
export function onePieceSpotter(tables: ReferenceTables): Spot {
  const posts = new Posts(tables);
  return (given) => {
    const plain = plainText(given);
    const found = merged(
      malformed(plain.text, () => posts),
      joined(plain.text, () => posts),
    );
    return asGiven(found, plain);
  };
}
