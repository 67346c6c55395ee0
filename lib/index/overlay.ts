import type { CableId, Tag } from '../cable';
import { type Located, locate } from './locate';
import type { OpenIndex } from './reader';
import type { StoredRecord } from './record-code';
import type { RecordStore } from './records';

/**
 * Gives the bundled index with an imported one over it. Each record is told as the imported one has it, else as the
 * bundled; numbers, and a cable's place among those of its post, as the bundled one tells them; what that does not know,
 * as the imported. They have so many `records` together. Without the imported one, what only it knew is gone, and nothing else.
 */
export function overlaid(
  imported: OpenIndex,
  bundled: OpenIndex,
  records = bundled.records.count,
): OpenIndex {
  return {
    ...bundled,
    records: new OverlaidRecords(imported, bundled, records),
    faults: [...bundled.faults, ...imported.faults.map((fault) => ({ ...fault, imported: true }))],
    over: imported,
  };
}

class OverlaidRecords implements RecordStore {
  constructor(
    private readonly imported: OpenIndex,
    private readonly bundled: OpenIndex,
    readonly count: number,
  ) {}

  isOpen(station: string): boolean {
    return this.bundled.records.isOpen(station);
  }

  find(located: Located): StoredRecord | null {
    const own = locate(this.imported.identifiers, located.id);
    return (own && this.imported.records.find(own)) ?? this.bundled.records.find(located);
  }

  citedBy(located: Located): readonly CableId[] {
    const { identifiers, records } = this.imported;
    const own = locate(identifiers, located.id);
    const imported = own && records.isOpen(own.station) ? records.citedBy(own) : [];
    const ids = new Set(imported);
    // Of cables that were imported, what the bundle says of their references no longer counts.
    const bundled = this.bundled.records
      .citedBy(located)
      .filter((id) => !ids.has(id) && !locate(identifiers, id));
    if (imported.length === 0 || bundled.length === 0) return [...imported, ...bundled];
    const dated = [...imported, ...bundled].map((id) => ({ id, month: this.#month(id) }));
    const sorted = dated.sort((a, b) => (a.month < b.month ? -1 : Number(a.month > b.month)));
    return sorted.map(({ id }) => id);
  }

  #month(id: CableId): string {
    const { identifiers } = this.bundled;
    return (locate(identifiers, id) ?? locate(this.imported.identifiers, id))?.month ?? '';
  }

  ordinals(): number[] {
    return this.bundled.records.ordinals();
  }

  tags(): readonly Tag[] {
    return [...this.imported.records.tags(), ...this.bundled.records.tags()];
  }
}
