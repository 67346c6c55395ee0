import type { PlacedRecord } from '../whole/gathering';
import { fieldText } from './csv';
import { createdText, placedRecord, type RowContext, type RowFault } from './placed-record';

const FIELDS = 8;
/** The lines that say what a cable is stand at its beginning: bytes of the body that are read. */
const HEAD_BYTES = 6000;
const DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4}) (\d{1,2}):(\d\d)$/;

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
  const [, month, day, year, hour, minute] = DATE.exec(date) ?? [];
  const given = {
    id,
    created: createdText(year, month, day, hour, minute),
    released: '',
    classification,
    origin,
    references: cited.split('|'),
    body: fieldText(fields[7] ?? new Uint8Array(), HEAD_BYTES),
    extract: false,
  };
  return placedRecord(given, context);
}
