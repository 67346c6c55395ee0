import type { CableId } from '../cable';
import { ByteWriter } from './bytes';
import type { Facts, RecordFact } from './facts';
import { type IndexFile, RECORD_FILES, type RecordFile, recordFileOf } from './files';
import { seal } from './header';
import { Identifiers } from './identifiers';
import { type Entry, packBlocks } from './keyed-blocks';
import { type Located, locate } from './locate';
import { encodeRecord } from './record-code';
import { memorySource } from './source';
import { tablesOf } from './tables';

/** An entry and the file it goes into. */
interface Filed extends Entry {
  file: RecordFile;
}

/**
 * Gives tables.bin and the record files: the full records, keyed by the identifier's position in identifiers.bin.
 * A record file has the records, then the list of citing records for each cited cable, each with its length and
 * as keyed blocks. Throws an Error that names the record which is at odds with the identifiers, with another
 * record or with the tables.
 */
export async function recordFiles(
  facts: Facts,
  identifiersBin: Uint8Array<ArrayBuffer>,
): Promise<[IndexFile, Uint8Array<ArrayBuffer>][]> {
  const identifiers = await Identifiers.open(memorySource({ identifiers: identifiersBin }));
  const tables = tablesOf(facts);
  const located = facts.records.map((record) => ({ record, ...found(identifiers, record.id) }));
  const taken = new Set<number>();
  for (const { ordinal, record } of located) {
    if (taken.has(ordinal)) throw new Error(`Two records of one cable: ${record.id}`);
    taken.add(ordinal);
  }
  const records = located.map((one) => ({
    file: recordFileOf(one.station),
    key: one.ordinal,
    bytes: encodeRecord(one.record, one, tables),
  }));
  const citing = citingEntries(identifiers, located);
  const sealTables = seal(
    'tables',
    records.length,
    new TextEncoder().encode(JSON.stringify(tables)),
  );
  const sealed = RECORD_FILES.map(async (file): Promise<[IndexFile, Uint8Array<ArrayBuffer>]> => {
    const own = records.filter((entry) => entry.file === file);
    const parts = [own, citing.filter((entry) => entry.file === file)].map(packBlocks);
    const body = new ByteWriter();
    for (const part of parts) body.varint(part.length).raw(part);
    return [file, await seal(file, own.length, body.bytes())];
  });
  return [['tables', await sealTables], ...(await Promise.all(sealed))];
}

function found(identifiers: Identifiers, id: CableId): Located {
  const located = locate(identifiers, id);
  if (!located) throw new Error(`A record of a cable that is not among the released: ${id}`);
  return located;
}

function citingEntries(
  identifiers: Identifiers,
  located: readonly (Located & { record: RecordFact })[],
): Filed[] {
  const citing = new Map<number, { file: RecordFile; ordinals: Set<number> }>();
  for (const { ordinal, record } of located.toSorted((a, b) =>
    a.record.created.localeCompare(b.record.created, 'en'),
  )) {
    for (const reference of record.references) {
      const cited = locate(identifiers, reference);
      if (!cited || cited.ordinal === ordinal) continue;
      const known = citing.get(cited.ordinal);
      if (known) known.ordinals.add(ordinal);
      else
        citing.set(cited.ordinal, {
          file: recordFileOf(cited.station),
          ordinals: new Set([ordinal]),
        });
    }
  }
  return [...citing].map(([key, { file, ordinals }]) => {
    const out = new ByteWriter().varint(ordinals.size);
    for (const ordinal of ordinals) out.varint(ordinal);
    return { file, key, bytes: out.bytes() };
  });
}
