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
  /** What the hash of the identifiers begins with by whose positions the records are kept. */
  identifiersHash: Uint8Array;
}

/** By another list of identifiers each record would be told of another cable. */
export const OWN_HASH_BYTES = 8;

/** Opens a record file. Throws an IndexFault where it cannot be used. */
export function openPart(file: RecordFile, source: IndexSource): Promise<RecordPart> {
  return unseal(file, source, ({ body }) => {
    const reader = new ByteReader(body);
    const tables: Tables = JSON.parse(reader.text());
    const records = new KeyedBlocks(reader.raw(reader.varint()));
    const citing = new KeyedBlocks(reader.raw(reader.varint()));
    return { tables, records, citing, identifiersHash: reader.raw(OWN_HASH_BYTES) };
  });
}

/** The full records of an index, as far as their files are open. */
export interface RecordStore {
  /** How many there are in the index, in files open or not. */
  readonly count: number;
  /** Whether the files with a station's records are open. */
  isOpen(station: string): boolean;
  /** Gives the record of a released cable, or null where the open files hold none. */
  find(located: Located): StoredRecord | null;
  /** Gives the cables whose records cite one, oldest first. */
  citedBy(located: Located): readonly CableId[];
  /** Gives the positions of all cables with a record in the open files, ascending. */
  ordinals(): number[];
  /** Gives the TAGS that records in the open files bear. */
  tags(): readonly Tag[];
}

/** The records that travel with the extension, each written out in its file. */
export class Records implements RecordStore {
  constructor(
    private readonly identifiers: Identifiers,
    private readonly parts: ReadonlyMap<RecordFile, RecordPart>,
  ) {}

  get count(): number {
    return this.identifiers.records;
  }

  isOpen(station: string): boolean {
    return this.parts.has(recordFileOf(station));
  }

  find(located: Located): StoredRecord | null {
    const part = this.#part(located);
    const bytes = part?.records.find(located.ordinal);
    return part && bytes
      ? decodeRecord(new ByteReader(bytes), located, part.tables, this.identifiers)
      : null;
  }

  citedBy(located: Located): CableId[] {
    const bytes = this.#part(located)?.citing.find(located.ordinal);
    if (!bytes) return [];
    const reader = new ByteReader(bytes);
    return Array.from({ length: reader.varint() }, () =>
      readReleased(reader, located.station, this.identifiers),
    );
  }

  ordinals(): number[] {
    const parts = [...this.parts.values()];
    return parts
      .flatMap(({ records }) => Array.from(records.entries(), ({ key }) => key))
      .sort((a, b) => a - b);
  }

  tags(): Tag[] {
    const tags = [...this.parts.values()].flatMap(({ tables }) => tables.tags);
    return [...new Map(tags.map((tag) => [tag.code, tag])).values()];
  }

  #part({ station }: Located): RecordPart | undefined {
    return this.parts.get(recordFileOf(station));
  }
}
