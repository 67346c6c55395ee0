import { blocks } from './block/blocks';
import type { CitingCable } from './citing-cable';
import { alone, joined, malformed } from './joined';
import { apart, misread, tails } from './loose';
import { withoutMachineLines } from './machine-lines';
import type { Reading, Spot } from './mention';
import { merged } from './merged';
import { cablesIn } from './page-kind/several';
import { asGiven, plainText } from './plain-text';
import { Posts } from './posts';
import { hasSpaced, spaced } from './spaced';
import type { ReferenceTables } from './tables';

/** No form of a reference is without a digit; some pages write those of full width. */
const DIGIT = /[0-9\uff10-\uff19]/;

const ORDINARY: Reading = { cable: null, loose: false };

/**
 * Gives the finder of references to the cables of some stations. Where two finds overlap, the surer form has the
 * place: identifiers in one piece, then the entries of REF blocks, then spaced ones, then what is loose.
 *
 * Posts are sorted out for the first text that may cite a cable: most pages have none.
 */
export function spotter(tables: ReferenceTables): Spot {
  let made: Posts | undefined;
  const posts = () => {
    made ??= new Posts(tables);
    return made;
  };

  const spot: Spot = (given, reading = ORDINARY) => {
    if (!DIGIT.test(given)) return [];
    const only = reading.cable || reading.loose ? null : alone(given, posts);
    if (only) return [only];
    const plain = plainText(given);
    const { text } = plain;
    const isPlain = !reading.cable && !reading.loose && !hasSpaced(text, posts);
    // The machines' lines take longest to find, and look like nothing but spaced identifiers.
    const prose = isPlain ? text : withoutMachineLines(text);
    const inOnePiece = merged(malformed(text, posts), joined(text, posts));
    const inBlocks =
      reading.cable || reading.loose
        ? blocks(prose, reading, citingIn(text, reading.cable, spot), posts)
        : [];
    const sure = reading.cable ? merged(inOnePiece, inBlocks) : inOnePiece;
    const inParts = isPlain ? [] : spaced(prose, reading, sure, posts);
    const wanted = merged(
      sure,
      inParts.filter(({ level }) => level !== 'loose'),
    );
    const all = reading.loose
      ? [
          inBlocks,
          inParts,
          tails(prose, wanted),
          apart(prose, reading, posts),
          misread(prose, posts),
        ].reduce(merged, wanted)
      : wanted;
    return asGiven(all, plain);
  };
  return spot;
}

/** Gives the cable that a position of a text belongs to. */
function citingIn(
  text: string,
  cable: CitingCable | null,
  spot: Spot,
): (position: number) => CitingCable | null {
  if (!cable?.several) return () => cable;
  const begins = cablesIn(text, cable, spot);
  return (position) => begins.findLast(({ at }) => at < position)?.cable ?? null;
}
