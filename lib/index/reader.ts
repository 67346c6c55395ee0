import type { Cable, CableId, Citation, Post } from '../cable';
import type { IndexFile } from './files';
import type { FaultReason } from './header';
import type { Identifiers } from './identifiers';
import { locate } from './locate';
import { neighboursOf, plausible, unreleased } from './neighbours';
import { postOf } from './post';
import type { RecordStore } from './records';
import { sameCable } from './same-cable';

/** What is known of some identifiers. */
export interface LookUp {
  /** By the identifier asked for; nothing for those that cannot be a cable's. */
  cables: Record<string, Cable>;
  /** The posts of those cables, by station code. */
  posts: Record<string, Post>;
}

/** A file of the index that cannot be used, and why. */
export interface Fault {
  file: IndexFile;
  reason: FaultReason;
  /** Whether it is a file of an imported index. */
  imported?: boolean;
}

/** An index that has been opened, whole or as far as some cables need. */
export interface OpenIndex {
  identifiers: Identifiers;
  records: RecordStore;
  faults: Fault[];
  /** Another that is laid over this one, and is asked about cables of which this one does not know the number. */
  over?: OpenIndex;
}

/** Gives what the index knows of each identifier. */
export function lookUp(index: OpenIndex, ids: Iterable<CableId>): LookUp {
  const found: LookUp = { cables: {}, posts: {} };
  for (const id of ids) {
    const cable = cableOf(index, id);
    if (!cable) continue;
    found.cables[id] = cable;
    found.posts[cable.station] ??= postOf(index, cable.station);
  }
  return found;
}

/**
 * Gives what the index knows of an identifier; null where it cannot be a cable's. A cable that was released under another
 * code of its post is given as it was released.
 */
export function cableOf(index: OpenIndex, id: CableId): Cable | null {
  for (const name of sameCable(id)) {
    const released = releasedOf(index, name);
    if (released) return released;
  }
  return plausible(index.identifiers, id) ? unreleased(index.identifiers, id) : null;
}

function releasedOf(index: OpenIndex, id: CableId): Cable | null {
  const { identifiers, records } = index;
  const located = locate(identifiers, id);
  if (!located) return index.over ? releasedOf(index.over, id) : null;
  const base = {
    id: located.id,
    corrected: located.corrected,
    station: located.station,
    month: located.month,
    place: identifiers.place(located),
    neighbours: neighboursOf(identifiers, located),
    citedBy: [...records.citedBy(located)],
  };
  const record = records.find(located);
  if (!record)
    return {
      kind: 'identifier',
      ...base,
      why: records.isOpen(located.station) ? 'not-held' : 'unreadable',
    };
  return {
    kind: 'record',
    ...base,
    ...record,
    references: record.references.map((reference) => asReleased(index, reference)),
    released: record.released || null,
  };
}

/** Gives a reference to a cable that was released under another code of its post as one to that. */
function asReleased({ identifiers }: OpenIndex, reference: Citation): Citation {
  if (reference.released) return reference;
  const id = sameCable(reference.id).find((name) => locate(identifiers, name));
  return id ? { id, released: true } : reference;
}
