import type { Cable, CableId, Tag } from '../cable';
import { type Located, locate } from './locate';
import { postOf } from './post';
import { cableOf, type LookUp, type OpenIndex } from './reader';
import type { StoredRecord } from './record-code';
import type { RecordStore } from './records';

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

/**
 * Gives the bundled index with the records that an imported one has, for pages that read an index themselves. What
 * only the imported one knows the number of is not in it.
 */
export function overlaid(imported: OpenIndex, bundled: OpenIndex): OpenIndex {
  return { ...bundled, records: new OverlaidRecords(imported, bundled) };
}

class OverlaidRecords implements RecordStore {
  constructor(
    private readonly imported: OpenIndex,
    private readonly bundled: OpenIndex,
  ) {}

  get count(): number {
    return this.bundled.records.count;
  }

  isOpen(station: string): boolean {
    return this.bundled.records.isOpen(station);
  }

  find(located: Located): StoredRecord | null {
    const own = locate(this.imported.identifiers, located.id);
    return (own && this.imported.records.find(own)) ?? this.bundled.records.find(located);
  }

  citedBy(located: Located): readonly CableId[] {
    const own = locate(this.imported.identifiers, located.id);
    const isHeld = own !== null && this.imported.records.find(own) !== null;
    return isHeld ? this.imported.records.citedBy(own) : this.bundled.records.citedBy(located);
  }

  ordinals(): number[] {
    return this.bundled.records.ordinals();
  }

  tags(): readonly Tag[] {
    return this.bundled.records.tags();
  }
}

const KINDS: readonly Cable['kind'][] = ['record', 'identifier', 'unreleased'];

function bestOf(cables: readonly (Cable | null)[]): Cable | null {
  for (const kind of KINDS) {
    const cable = cables.find((one) => one?.kind === kind);
    if (cable) return cable;
  }
  return null;
}
