import type { CableId, Tag } from '../cable';
import { type Located, locate } from './locate';
import type { OpenIndex } from './reader';
import type { StoredRecord } from './record-code';
import type { RecordStore } from './records';

/**
 * Gives the bundled index with an imported one over it. Each record is told as the imported one has it, else as the
 * bundled; numbers, and a cable's place among those of its post, as the bundled one tells them; what that does not know,
 * as the imported. Without the imported one, what only it knew is gone, and nothing else.
 */
export function overlaid(imported: OpenIndex, bundled: OpenIndex): OpenIndex {
  return {
    ...bundled,
    records: new OverlaidRecords(imported, bundled),
    faults: [...bundled.faults, ...imported.faults.map((fault) => ({ ...fault, imported: true }))],
    over: imported,
  };
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
    return [...this.imported.records.tags(), ...this.bundled.records.tags()];
  }
}
