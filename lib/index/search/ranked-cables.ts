import type { CableId } from '../../cable';
import { cableOf, type OpenIndex } from '../reader';
import type { Found } from './hits';
import type { RecordHits } from './record-search';

/** Gives what an index knows of the cables that a search found, with how near each is. */
export function rankedCables(
  index: OpenIndex,
  ids: readonly CableId[],
  { nearness }: RecordHits,
): Found['records']['cables'] {
  return ids.flatMap((id, n) => {
    const cable = cableOf(index, id);
    return cable?.kind === 'record' ? [{ cable, nearness: nearness[n] ?? 0 }] : [];
  });
}
