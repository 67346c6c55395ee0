import type { CableId, Citation, IdParts } from '../../cable';
import { ByteReader, type ByteWriter } from '../bytes';
import type { Identifiers } from '../identifiers';
import { readReference, readReleased, writeReference, writeReleased } from '../reference-code';

/** What only the card of a cable shows; release and origin by their positions in the tables. */
export interface Entry {
  flags: number;
  release: number;
  /** Position + 1; 0 for the name of its own station. */
  origin: number;
  references: readonly Citation[];
  /** Oldest first. */
  citedBy: readonly CableId[];
}

/** With the flags of a record in one byte: an origin follows; the number of references, or that it follows. */
const HAS_ORIGIN = 8;
const REFERENCES_FROM = 16;
const MORE_REFERENCES = 15;

/** What is written of an entry: its cables by their parts. */
export interface PlacedEntry extends Pick<Entry, 'flags' | 'release' | 'origin'> {
  station: string;
  references: readonly (IdParts & { released: boolean })[];
  /** With their positions among all identifiers. */
  citedBy: readonly (IdParts & { ordinal: number })[];
}

/** Writes an entry. */
export function writeEntry(
  out: ByteWriter,
  { flags, release, origin, station, references, citedBy }: PlacedEntry,
  identifiers: Identifiers,
): void {
  const few = Math.min(references.length, MORE_REFERENCES);
  out.byte(flags | (origin > 0 ? HAS_ORIGIN : 0) | (few * REFERENCES_FROM)).varint(release);
  if (origin > 0) out.varint(origin);
  if (few === MORE_REFERENCES) out.varint(references.length);
  for (const one of references) writeReference(out, one, station, identifiers);
  for (const one of citedBy) writeReleased(out, one, station, identifiers);
}

/** Gives the origin of an entry alone. */
export function originOf(bytes: Uint8Array): number {
  const reader = new ByteReader(bytes);
  const first = reader.byte();
  reader.varint();
  return (first & HAS_ORIGIN) !== 0 ? reader.varint() : 0;
}

/** Reads what writeEntry wrote. Throws a RangeError where the bytes are not an entry's. */
export function decodeEntry(bytes: Uint8Array, station: string, identifiers: Identifiers): Entry {
  const reader = new ByteReader(bytes);
  const first = reader.byte();
  const release = reader.varint();
  const origin = (first & HAS_ORIGIN) !== 0 ? reader.varint() : 0;
  const few = Math.floor(first / REFERENCES_FROM);
  const length = few === MORE_REFERENCES ? reader.varint() : few;
  const references = Array.from({ length }, () =>
    readReference(reader, station, identifiers.codes),
  );
  const citedBy: CableId[] = [];
  while (!reader.done) citedBy.push(readReleased(reader, station, identifiers));
  return { flags: first & (HAS_ORIGIN - 1), release, origin, references, citedBy };
}
