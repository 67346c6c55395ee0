import { type CableId, type Citation, cableId, FIRST_YEAR, type IdParts } from '../cable';
import type { ByteReader, ByteWriter } from './bytes';
import type { Identifiers } from './identifiers';

/**
 * One byte: the year after 1966 in six bits, and two flags; then the station's position among all, unless it is the
 * own one, and the serial. That a reference is to a released cable is told here: finding it out reads a block of
 * another post and year.
 */
const YEAR = 63;
const OWN_STATION = 64;
const RELEASED = 128;
/** In place of a year: a malformed identifier follows, as its position among these. */
const MALFORMED = 63;

/** Writes a reference from a cable of station `own`. Throws an Error where it is to a station that nobody knows. */
export function writeReference(
  out: ByteWriter,
  { year, station, serial, released }: IdParts & { released: boolean },
  own: string,
  identifiers: Identifiers,
): void {
  const position = identifiers.positionOf(station);
  if (position < 0) throw new Error(`Not in its table: ${station}`);
  const flags = (released ? RELEASED : 0) | (station === own ? OWN_STATION : 0);
  out.byte((year - FIRST_YEAR) | flags);
  if (station !== own) out.varint(position);
  out.varint(serial);
}

/** Reads what writeReference wrote. Throws a RangeError where the bytes are no reference's. */
export function readReference(reader: ByteReader, own: string, codes: readonly string[]): Citation {
  const first = reader.byte();
  return { id: readId(reader, first, own, codes), released: (first & RELEASED) !== 0 };
}

/** Writes the identifier of a released cable, malformed or not. */
export function writeReleased(
  out: ByteWriter,
  { year, station, serial, ordinal }: IdParts & { ordinal: number },
  own: string,
  identifiers: Identifiers,
): void {
  if (ordinal >= identifiers.wellFormed)
    out.byte(MALFORMED).varint(ordinal - identifiers.wellFormed);
  else writeReference(out, { year, station, serial, released: true }, own, identifiers);
}

/** Reads what writeReleased wrote. Throws a RangeError where the bytes are no identifier's. */
export function readReleased(reader: ByteReader, own: string, identifiers: Identifiers): CableId {
  const first = reader.byte();
  if ((first & YEAR) !== MALFORMED) return readId(reader, first, own, identifiers.codes);
  const malformed = identifiers.malformed[reader.varint()];
  if (!malformed) throw new RangeError('No malformed identifier');
  return malformed.id;
}

function readId(reader: ByteReader, first: number, own: string, codes: readonly string[]): CableId {
  const station = (first & OWN_STATION) !== 0 ? own : codes[reader.varint()];
  if (station === undefined) throw new RangeError('No station');
  return cableId({ year: (first & YEAR) + FIRST_YEAR, station, serial: reader.varint() });
}
