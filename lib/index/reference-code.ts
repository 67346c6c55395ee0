import { type CableId, type Citation, cableId, FIRST_YEAR, type IdParts } from '../cable';
import type { ByteReader, ByteWriter } from './bytes';
import type { Identifiers } from './identifiers';
import type { Located } from './locate';

/**
 * One byte: the year after 1966 in six bits, and two flags; then the station's position among all and the serial.
 * That a reference is to a released cable is told here: finding it out reads a block of another post and year.
 */
const YEAR = 63;
const RELEASED = 128;
/** A malformed identifier stands as its position among these, without year and station. */
const MALFORMED = 64;

/** Writes a reference of a record. Throws an Error where it is to a station that nobody knows. */
export function writeReference(
  out: ByteWriter,
  reference: IdParts & { released: boolean },
  codes: readonly string[],
): void {
  const { year, station, serial, released } = reference;
  const position = codes.indexOf(station);
  if (position < 0) throw new Error(`Not in its table: ${station}`);
  out
    .byte((year - FIRST_YEAR) | (released ? RELEASED : 0))
    .varint(position)
    .varint(serial);
}

/** Reads what writeReference wrote. Throws a RangeError where the bytes are no reference's. */
export function readReference(reader: ByteReader, codes: readonly string[]): Citation {
  const first = reader.byte();
  return { id: readId(reader, first, codes), released: (first & RELEASED) !== 0 };
}

/** Writes the identifier of a released cable, malformed or not. */
export function writeReleased(out: ByteWriter, cable: Located, identifiers: Identifiers): void {
  if (cable.corrected) out.byte(MALFORMED).varint(cable.ordinal - identifiers.wellFormed);
  else writeReference(out, { ...cable, released: true }, identifiers.codes);
}

/** Reads what writeReleased wrote. Throws a RangeError where the bytes are no identifier's. */
export function readReleased(reader: ByteReader, identifiers: Identifiers): CableId {
  const first = reader.byte();
  if ((first & MALFORMED) === 0) return readId(reader, first, identifiers.codes);
  const malformed = identifiers.malformed[reader.varint()];
  if (!malformed) throw new RangeError('No malformed identifier');
  return malformed.id;
}

function readId(reader: ByteReader, first: number, codes: readonly string[]): CableId {
  const station = codes[reader.varint()];
  if (station === undefined) throw new RangeError('No station');
  return cableId({ year: (first & YEAR) + FIRST_YEAR, station, serial: reader.varint() });
}
