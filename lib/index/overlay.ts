import type { Cable, CableId } from '../cable';
import { postOf } from './post';
import { cableOf, type LookUp, type OpenIndex } from './reader';

/**
 * Looks cables up in several indexes at once, an imported one before the bundled one. Each cable is told as the first
 * index tells it that has its record, else as the first that knows its number; each post as the index tells it that
 * has most of its cables. Without an index in the list, what only it knew is gone, and nothing else.
 */
export function lookUpIn(indexes: readonly OpenIndex[], ids: Iterable<CableId>): LookUp {
  const found: LookUp = { cables: {}, posts: {} };
  for (const id of ids) {
    const cable = bestOf(indexes.map((index) => cableOf(index, id)));
    if (!cable) continue;
    found.cables[id] = cable;
    found.posts[cable.station] ??= indexes
      .map((index) => postOf(index, cable.station))
      .reduce((best, post) => (post.released > best.released ? post : best));
  }
  return found;
}

const KINDS: readonly Cable['kind'][] = ['record', 'identifier', 'unreleased'];

function bestOf(cables: readonly (Cable | null)[]): Cable | null {
  for (const kind of KINDS) {
    const cable = cables.find((one) => one?.kind === kind);
    if (cable) return cable;
  }
  return null;
}
