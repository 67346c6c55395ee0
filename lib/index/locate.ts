import { type CableId, cableId, type IdParts, monthText, parseCableId } from '../cable';
import { type Block, type Identifiers, idAt, type Malformed } from './identifiers';
import { positionOf } from './sorted';

/** A released identifier's place in the index. */
export interface Located extends IdParts {
  /** As the release has it. */
  id: CableId;
  /** Its corrected form, where the release has it wrong. */
  corrected: CableId | null;
  /** Its position among all identifiers; the key of its record. */
  ordinal: number;
  /** `YYYY-MM`. */
  month: string;
}

/**
 * Finds a released cable by its identifier: the canonical one, the exact form of a malformed one, or a
 * malformed one's corrected form where no other cable bears that. Null where none was released.
 */
export function locate(identifiers: Identifiers, id: CableId): Located | null {
  return locateParts(identifiers, id, parseCableId(id));
}

/** The same where the parts of the identifier are known: null for one that is not canonical. */
export function locateParts(
  identifiers: Identifiers,
  id: CableId,
  parts: IdParts | null,
): Located | null {
  const block = parts && identifiers.block(parts.station, parts.year);
  if (parts && block) {
    const serials = identifiers.serials(block);
    const at = positionOf(serials, parts.serial);
    if (serials[at] === parts.serial) return wellFormed(identifiers, block, at, id);
  }
  const malformed = (parts && corrected(identifiers, parts)) ?? identifiers.malformedAs(id);
  return malformed ? asMalformed(malformed) : null;
}

/** Gives the position among all identifiers of the released cable that `locate` finds; null where there is none. */
export function ordinalOf(identifiers: Identifiers, parts: IdParts): number | null {
  const block = identifiers.block(parts.station, parts.year);
  const serials = block ? identifiers.serials(block) : [];
  const at = positionOf(serials, parts.serial);
  if (block && serials[at] === parts.serial) return block.first + at;
  return corrected(identifiers, parts)?.ordinal ?? null;
}

/** Gives the malformed identifier whose corrected form has these parts. */
function corrected(identifiers: Identifiers, { station, year, serial }: IdParts): Malformed | null {
  const all = identifiers.malformedOf(station);
  return all.find((one) => one.serial === serial && one.year === year) ?? null;
}

/** Finds a released cable by its position among all identifiers. Throws a RangeError outside them. */
export function locateAt(identifiers: Identifiers, ordinal: number): Located {
  if (ordinal >= identifiers.wellFormed) {
    const malformed = identifiers.malformed[ordinal - identifiers.wellFormed];
    if (malformed) return asMalformed(malformed);
  }
  const block = identifiers.blockOf(ordinal);
  const at = ordinal - block.first;
  const id = idAt(block, identifiers.serials(block), at);
  if (!id) throw new RangeError(`No identifier at ${ordinal}`);
  return wellFormed(identifiers, block, at, id);
}

function wellFormed(identifiers: Identifiers, block: Block, at: number, id: CableId): Located {
  return {
    id,
    corrected: null,
    station: block.station,
    year: block.year,
    serial: identifiers.serials(block)[at] ?? 0,
    ordinal: block.first + at,
    month: monthText(block.year, identifiers.monthAt(block, at)),
  };
}

function asMalformed(malformed: Malformed): Located {
  return { ...malformed, corrected: cableId(malformed) };
}
