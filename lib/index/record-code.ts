import { type Citation, parseCableId, type Tag } from '../cable';
import { type ByteReader, ByteWriter } from './bytes';
import type { RecordFact } from './facts';
import type { Identifiers } from './identifiers';
import { locate } from './locate';
import { readReference, writeReference } from './reference-code';
import type { Tables } from './tables';

/** A record as the index holds it: all but what its identifier says. */
export type StoredRecord = Omit<RecordFact, 'id' | 'tags' | 'references'> & {
  tags: Tag[];
  references: Citation[];
};

/** Whose record it is. */
interface Owner {
  station: string;
  /** `YYYY-MM`. */
  month: string;
}

const REDACTED = 1;
const EXTRACT = 2;
const HOUR_ONLY = 4;

/**
 * Gives the bytes of a record: flags, classification, minutes since the start of its month, date of release
 * (0 for none), origin (0 for its station's name), TAGS, references, subject.
 * Throws an Error where the record is at odds with its identifier or names what no table has.
 */
export function encodeRecord(
  record: RecordFact,
  { month, station }: Owner,
  tables: Tables,
  identifiers: Identifiers,
): Uint8Array {
  const [date = ''] = record.created.split('T');
  if (!date.startsWith(month)) throw new Error(`${record.id} was created in ${month}, not ${date}`);
  const ownName = identifiers.station(station)?.name;
  const out = new ByteWriter()
    .byte(recordFlags(record))
    .varint(position(tables.classifications, record.classification))
    .varint(minutesOf(record.created))
    .varint(record.released ? position(tables.releases, record.released) + 1 : 0)
    .varint(record.origin === ownName ? 0 : position(tables.origins, record.origin) + 1);
  const codes = tables.tags.map(({ code }) => code);
  out.varint(record.tags.length);
  for (const tag of record.tags) out.varint(position(codes, tag));
  out.varint(record.references.length);
  for (const id of record.references) {
    const parts = parseCableId(id);
    if (!parts) throw new Error(`Not an identifier: ${id}`);
    const released = locate(identifiers, id) !== null;
    writeReference(out, { ...parts, released }, station, identifiers);
  }
  return out.text(record.subject).bytes();
}

/** Reads what encodeRecord wrote. Throws a RangeError where the bytes are not a record's. */
export function decodeRecord(
  reader: ByteReader,
  { month, station }: Owner,
  tables: Tables,
  identifiers: Identifiers,
): StoredRecord {
  const { hourOnly, ...flags } = flagsOf(reader.byte());
  const classification = at(tables.classifications, reader.varint());
  const created = createdText(month, reader.varint(), hourOnly);
  const release = reader.varint();
  const origin = reader.varint();
  return {
    created,
    released: release === 0 ? '' : at(tables.releases, release - 1),
    classification,
    origin:
      origin === 0
        ? (identifiers.station(station)?.name ?? station)
        : at(tables.origins, origin - 1),
    tags: list(reader, () => at(tables.tags, reader.varint())),
    references: list(reader, () => readReference(reader, station, identifiers.codes)),
    ...flags,
    subject: reader.text(),
  };
}

/** Gives the flags of a record. */
export function recordFlags({ redacted, extract, created }: RecordFact): number {
  return (
    (redacted ? REDACTED : 0) | (extract ? EXTRACT : 0) | (created.includes(':') ? 0 : HOUR_ONLY)
  );
}

/** Reads the flags of a record. */
export function flagsOf(flags: number) {
  return {
    redacted: (flags & REDACTED) !== 0,
    extract: (flags & EXTRACT) !== 0,
    hourOnly: (flags & HOUR_ONLY) !== 0,
  };
}

/** Gives the minutes from the beginning of its month to `2004-10-05T18:44` or `2004-10-05T18`. */
export function minutesOf(created: string): number {
  const day = Number(created.slice(8, 10));
  const hour = Number(created.slice(11, 13));
  return ((day - 1) * 24 + hour) * 60 + Number(created.slice(14));
}

/** Gives the moment so many minutes after the beginning of a month, to the hour or to the minute. */
export function createdText(month: string, minutes: number, hourOnly: boolean): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = Math.floor(minutes / 1440) + 1;
  const hour = `${month}-${two(day)}T${two(Math.floor(minutes / 60) % 24)}`;
  return hourOnly ? hour : `${hour}:${two(minutes % 60)}`;
}

function list<Item>(reader: ByteReader, read: () => Item): Item[] {
  return Array.from({ length: reader.varint() }, read);
}

function at<Item>(items: readonly Item[], n: number): Item {
  const item = items[n];
  if (item === undefined) throw new RangeError(`No entry ${n}`);
  return item;
}

function position(items: readonly string[], item: string): number {
  const found = items.indexOf(item);
  if (found < 0) throw new Error(`Not in its table: ${item}`);
  return found;
}
