import type { CableId } from '../cable';
import { ByteWriter } from './bytes';
import type { Facts, RecordFact } from './facts';
import { RECORD_FILES, type RecordFile, recordFileOf } from './files';
import { hashIn, seal } from './header';
import type { Identifiers } from './identifiers';
import { type Entry, packBlocks } from './keyed-blocks';
import { type Located, locate } from './locate';
import { encodeRecord } from './record-code';
import { OWN_HASH_BYTES } from './records';
import { writeReleased } from './reference-code';
import { type Tables, tablesOf } from './tables';

type LocatedRecord = Located & { record: RecordFact };

/** An entry and the file it goes into. */
interface Filed extends Entry {
  file: RecordFile;
}

/**
 * Gives the record files: the full records, keyed by the identifier's position in identifiers.bin. A file has its
 * tables, then its records, then the list of citing records for each cited cable, the latter two as keyed blocks, and
 * to the end what the hash of identifiers.bin (`sealed`) begins with.
 * Throws an Error that names the record which is at odds with the identifiers, with another record or with the
 * tables.
 */
export async function recordFiles(
  facts: Facts,
  identifiers: Identifiers,
  sealed: Uint8Array,
): Promise<[RecordFile, Uint8Array<ArrayBuffer>][]> {
  const located = facts.records.map((record) => ({ record, ...found(identifiers, record.id) }));
  const taken = new Set<number>();
  for (const { ordinal, record } of located) {
    if (taken.has(ordinal)) throw new Error(`Two records of one cable: ${record.id}`);
    taken.add(ordinal);
  }
  const citing = citingEntries(identifiers, located);
  return Promise.all(
    RECORD_FILES.map(async (file): Promise<[RecordFile, Uint8Array<ArrayBuffer>]> => {
      const own = located.filter(({ station }) => recordFileOf(station) === file);
      const tables = tablesOf(
        own.map(({ record }) => record),
        facts,
      );
      const records = own.map((one) => ({
        key: one.ordinal,
        bytes: encoded(one, tables, identifiers),
      }));
      const body = new ByteWriter().text(JSON.stringify(tables));
      for (const entries of [records, citing.filter((entry) => entry.file === file)]) {
        const packed = packBlocks(entries);
        body.varint(packed.length).raw(packed);
      }
      body.raw(hashIn(sealed).subarray(0, OWN_HASH_BYTES));
      return [file, await seal(file, { count: own.length, body: body.bytes() })];
    }),
  );
}

function encoded(one: LocatedRecord, tables: Tables, identifiers: Identifiers): Uint8Array {
  try {
    return encodeRecord(one.record, one, tables, identifiers);
  } catch (cause) {
    throw new Error(`The record of ${one.record.id}: ${String(cause)}`, { cause });
  }
}

function found(identifiers: Identifiers, id: CableId): Located {
  const located = locate(identifiers, id);
  if (!located) throw new Error(`A record of a cable that is not among the released: ${id}`);
  return located;
}

function citingEntries(identifiers: Identifiers, located: readonly LocatedRecord[]): Filed[] {
  const citing = new Map<number, { station: string; by: Set<Located> }>();
  for (const one of located.toSorted((a, b) =>
    a.record.created.localeCompare(b.record.created, 'en'),
  )) {
    for (const reference of one.record.references) {
      const cited = locate(identifiers, reference);
      if (!cited || cited.ordinal === one.ordinal) continue;
      const known = citing.get(cited.ordinal);
      if (known) known.by.add(one);
      else citing.set(cited.ordinal, { station: cited.station, by: new Set([one]) });
    }
  }
  return [...citing].map(([key, { station, by }]) => {
    const out = new ByteWriter().varint(by.size);
    for (const one of by) writeReleased(out, one, station, identifiers);
    return { file: recordFileOf(station), key, bytes: out.bytes() };
  });
}
