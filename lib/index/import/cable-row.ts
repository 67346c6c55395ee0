import type { PlacedRecord } from '../whole/gathering';
import { fieldText } from './csv';
import {
  createdText,
  FIRST_PARAGRAPH,
  placedRecord,
  type RowContext,
  type RowFault,
} from './placed-record';

const FIELDS = 8;
/** The lines that say what a cable is stand at its beginning: bytes of the body that are read, and how many of most bodies. */
const HEAD_BYTES = 6000;
const SHORT_HEAD_BYTES = 1200;
/** What a short head has to have for all these lines to be in it: both labels, and below them the first paragraph. */
const LABELS = [/^\s*TAGS\b/im, /^\s*SUBJ(?:ECT)?\b/im];
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
    body: headText(fields[7] ?? new Uint8Array()),
    extract: false,
  };
  return placedRecord(given, context);
}

/** Gives as much of a body as its lines of TAGS, subject and references may be in. */
function headText(body: Uint8Array): string {
  const short = fieldText(body, SHORT_HEAD_BYTES);
  const paragraph = FIRST_PARAGRAPH.exec(short)?.index ?? 0;
  const above = short.slice(0, paragraph);
  const isWhole = LABELS.every((label) => label.test(above));
  return isWhole ? short : fieldText(body, HEAD_BYTES);
}
