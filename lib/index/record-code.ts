import { type CableId, cableId, FIRST_YEAR, parseCableId, type Tag } from '../cable';
import { type ByteReader, ByteWriter } from './bytes';
import type { RecordFact } from './facts';
import type { Tables } from './tables';

/** A record as the index holds it: all but what its identifier says. */
export type StoredRecord = Omit<RecordFact, 'id' | 'tags'> & { tags: Tag[] };

const REDACTED = 1;
const EXTRACT = 2;
const HOUR_ONLY = 4;

/**
 * Gives the bytes of a record: flags, classification, minutes since the start of its month, date of release
 * (0 for none), origin (0 for its station's name), TAGS, references (year - 1966, station, serial), subject.
 * Throws an Error where the record is at odds with its identifier or names what no table has.
 */
export function encodeRecord(
  record: RecordFact,
  { month, station }: { month: string; station: string },
  tables: Tables,
): Uint8Array {
  const [date = '', time = ''] = record.created.split('T');
  if (!date.startsWith(month)) throw new Error(`${record.id} was created in ${month}, not ${date}`);
  const [hour = 0, minute] = time.split(':').map(Number);
  const flags =
    (record.redacted ? REDACTED : 0) |
    (record.extract ? EXTRACT : 0) |
    (minute === undefined ? HOUR_ONLY : 0);
  const ownName = tables.stations.find(({ code }) => code === station)?.name;
  const out = new ByteWriter()
    .byte(flags)
    .varint(position(tables.classifications, record.classification))
    .varint(((Number(date.slice(8)) - 1) * 24 + hour) * 60 + (minute ?? 0))
    .varint(record.released ? position(tables.releases, record.released) + 1 : 0)
    .varint(record.origin === ownName ? 0 : position(originsOf(tables), record.origin) + 1);
  const codes = tables.tags.map(({ code }) => code);
  out.varint(record.tags.length);
  for (const tag of record.tags) out.varint(position(codes, tag));
  const stations = tables.stations.map(({ code }) => code);
  out.varint(record.references.length);
  for (const reference of record.references) {
    const { year, station, serial } = partsOf(reference);
    out
      .byte(year - FIRST_YEAR)
      .varint(position(stations, station))
      .varint(serial);
  }
  return out.text(record.subject).bytes();
}

/** Reads what encodeRecord wrote. Throws a RangeError where the bytes are not a record's. */
export function decodeRecord(
  reader: ByteReader,
  { month, station }: { month: string; station: string },
  tables: Tables,
): StoredRecord {
  const flags = reader.byte();
  const classification = at(tables.classifications, reader.varint());
  const created = createdText(month, reader.varint(), (flags & HOUR_ONLY) !== 0);
  const release = reader.varint();
  const origin = reader.varint();
  const tags = list(reader, () => at(tables.tags, reader.varint()));
  const references = list(reader, () => {
    const year = reader.byte() + FIRST_YEAR;
    return cableId({
      year,
      station: at(tables.stations, reader.varint()).code,
      serial: reader.varint(),
    });
  });
  return {
    created,
    released: release === 0 ? '' : at(tables.releases, release - 1),
    classification,
    origin:
      origin === 0
        ? (tables.stations.find(({ code }) => code === station)?.name ?? station)
        : at(originsOf(tables), origin - 1),
    tags,
    references,
    redacted: (flags & REDACTED) !== 0,
    extract: (flags & EXTRACT) !== 0,
    subject: reader.text(),
  };
}

/** Origins by number: those that are no station's name, then the names of the stations. */
function originsOf(tables: Tables): string[] {
  return [...tables.origins, ...tables.stations.map(({ name }) => name)];
}

function createdText(month: string, minutes: number, hourOnly: boolean): string {
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

function partsOf(id: CableId) {
  const parts = parseCableId(id);
  if (!parts) throw new Error(`Not an identifier: ${id}`);
  return parts;
}
