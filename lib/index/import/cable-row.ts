import { type CableId, cableId, type IdParts, malformedId, parseCableId } from '../../cable';
import { headLines } from '../../cable/head-lines';
import type { PlacedRecord } from '../whole/gathering';
import { fieldText } from './csv';

/** Why a row of cables.csv is no record. */
export type RowFault = 'fields' | 'identifier' | 'date';

/** What reading a row takes from elsewhere. */
export interface RowContext {
  /** The parts of the corrected form of an identifier that is malformed in the release; null for any other. */
  corrected(id: string): IdParts | null;
  /** Finds the cables that the reference lines of a body cite. */
  references(body: string, citing: IdParts): readonly CableId[];
}

const FIELDS = 8;
/** The lines that say what a cable is stand at its beginning: bytes of the body that are read. */
const HEAD_BYTES = 6000;
const DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4}) (\d{1,2}):(\d\d)$/;
const REDACTION = /X{8}/;

/**
 * Reads one row of cables.csv: number, date (`M/D/YYYY H:MM`), identifier, origin, classification, references joined
 * by `|`, header, body. The body itself is dropped.
 */
export function recordOfRow(
  fields: readonly Uint8Array[],
  context: RowContext,
): PlacedRecord | RowFault {
  if (fields.length !== FIELDS) return 'fields';
  const [, date = '', id = '', origin = '', classification = '', cited = ''] = fields
    .slice(0, 6)
    .map((field) => fieldText(field).trim());
  const named = parseCableId(id);
  const parts = named ?? context.corrected(id);
  if (!parts) return 'identifier';
  const created = createdOf(date);
  if (!created || Number(created.slice(0, 4)) !== parts.year) return 'date';
  const body = fieldText(fields[7] ?? new Uint8Array(), HEAD_BYTES);
  const { tags, subject } = headLines(body);
  const references = [...cited.split('|').flatMap(canonical), ...context.references(body, parts)];
  return {
    id: named ? cableId(named) : malformedId(id),
    parts,
    created,
    released: '',
    classification,
    origin,
    tags,
    subject,
    references: [...new Set(references)],
    redacted: REDACTION.test(subject),
    extract: false,
  };
}

function createdOf(date: string): string | null {
  const [, month = '', day = '', year, hour = '', minute] = DATE.exec(date) ?? [];
  if (!year || Number(month) > 12 || Number(day) > 31 || Number(hour) > 23) return null;
  const two = (value: string) => value.padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${minute}`;
}

/** An identifier as it should be written, where it is one. */
function canonical(text: string): CableId[] {
  const unpadded = text
    .trim()
    .toUpperCase()
    .replace(/^(\d\d[A-Z]+)0+(?=\d)/, '$1');
  const parts = parseCableId(unpadded);
  return parts ? [cableId(parts)] : [];
}
