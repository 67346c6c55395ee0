import type { CableId, Tag } from '../cable';
import { ByteReader } from './bytes';
import { type RecordFile, recordFileOf } from './files';
import { unseal } from './header';
import type { Identifiers } from './identifiers';
import { KeyedBlocks } from './keyed-blocks';
import type { Located } from './locate';
import { decodeRecord, type StoredRecord } from './record-code';
import { readReleased } from './reference-code';
import type { IndexSource } from './source';
import type { Tables } from './tables';

/** One record file. Only tables and directories are read up front; a record is decoded when asked for. */
export interface RecordPart {
  tables: Tables;
  records: KeyedBlocks;
  citing: KeyedBlocks;
}

/** Opens a record file. Throws an IndexFault where it cannot be used. */
export function openPart(file: RecordFile, source: IndexSource): Promise<RecordPart> {
  return unseal(file, source, ({ body }) => {
    const reader = new ByteReader(body);
    const tables: Tables = JSON.parse(reader.text());
    const records = new KeyedBlocks(reader.raw(reader.varint()));
    return { tables, records, citing: new KeyedBlocks(reader.raw(reader.varint())) };
  });
}

/** The full records, as far as their files are open. */
export class Records {
  constructor(
    private readonly identifiers: Identifiers,
    private readonly parts: ReadonlyMap<RecordFile, RecordPart>,
  ) {}

  /** How many there are in the index, in files open or not. */
  get count(): number {
    return this.identifiers.records;
  }

  /** Whether the file with a station's records is open. */
  isOpen(station: string): boolean {
    return this.parts.has(recordFileOf(station));
  }

  /** Gives the record of a released cable, or null where the open files hold none. */
  find(located: Located): StoredRecord | null {
    const part = this.#part(located);
    const bytes = part?.records.find(located.ordinal);
    return part && bytes
      ? decodeRecord(new ByteReader(bytes), located, part.tables, this.identifiers)
      : null;
  }

  /** Gives the cables whose records cite one, oldest first. */
  citedBy(located: Located): CableId[] {
    const bytes = this.#part(located)?.citing.find(located.ordinal);
    if (!bytes) return [];
    const reader = new ByteReader(bytes);
    return Array.from({ length: reader.varint() }, () =>
      readReleased(reader, located.station, this.identifiers),
    );
  }

  /** Gives the positions of all cables with a record in the open files, ascending. */
  ordinals(): number[] {
    const parts = [...this.parts.values()];
    return parts
      .flatMap(({ records }) => Array.from(records.entries(), ({ key }) => key))
      .sort((a, b) => a - b);
  }

  /** Gives the TAGS that records in the open files bear. */
  tags(): Tag[] {
    const tags = [...this.parts.values()].flatMap(({ tables }) => tables.tags);
    return [...new Map(tags.map((tag) => [tag.code, tag])).values()];
  }

  #part({ station }: Located): RecordPart | undefined {
    return this.parts.get(recordFileOf(station));
  }
}
