import { joined, malformed } from './joined';
import type { Spot } from './mention';
import { merged } from './merged';
import { plainText } from './plain-text';
import { Posts } from './posts';
import type { ReferenceTables } from './tables';

/** Gives a finder of identifiers in one piece alone: for what a reader types or pastes, where prose need not be told from them. */
export function onePieceSpotter(tables: ReferenceTables): Spot {
  const posts = new Posts(tables);
  return (given) => {
    const { text, from } = plainText(given);
    const found = merged(
      malformed(text, () => posts),
      joined(text, () => posts),
    );
    return found.map((mention) => ({
      ...mention,
      start: from(mention.start),
      end: from(mention.end - 1) + 1,
    }));
  };
}
