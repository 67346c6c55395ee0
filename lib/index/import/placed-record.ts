import {
  type CableId,
  cableId,
  type IdParts,
  isCableId,
  malformedId,
  parseCableId,
} from '../../cable';
import { headLines } from '../../cable/head-lines';
import type { PlacedRecord } from '../whole/gathering';

/** Why a row or page is no record. */
export type RowFault = 'fields' | 'identifier' | 'date';

/** The cable whose record is read. */
interface Citing extends IdParts {
  id: CableId;
  /** `YYYY-MM`. */
  month: string;
}

/** What reading a record takes from elsewhere. */
export interface RowContext {
  /** The parts of the corrected form of an identifier that is malformed in the release; null for any other. */
  corrected(id: string): IdParts | null;
  /** Finds the cables that the reference lines of a body cite. */
  references(body: string, citing: Citing): readonly CableId[];
}

/** What a row or page says of a cable, as it stands there. */
export interface Given {
  id: string;
  /** `YYYY-MM-DDTHH:MM`, or null where it is no date. */
  created: string | null;
  /** `YYYY-MM-DD`, or empty. */
  released: string;
  classification: string;
  origin: string;
  /** What it is said to cite, beside what its body cites. */
  references: readonly string[];
  body: string;
  extract: boolean;
}

/** Where the lines end that say what a cable is. */
export const FIRST_PARAGRAPH = /^[ \t]*(?:¶ ?)?1\.[ \t]*[A-Z(]/m;

const REDACTION = /X{8}/;

/** Gives the record of a cable; TAGS, subject and references come out of the body, which is dropped. */
export function placedRecord(given: Given, context: RowContext): PlacedRecord | RowFault {
  const { id, created, body } = given;
  // Most malformed ones look like those of posts that there are not: 06ANOI582.
  const corrected = context.corrected(id);
  const parts = corrected ?? parseCableId(id);
  if (!parts) return 'identifier';
  if (!created || Number(created.slice(0, 4)) !== parts.year) return 'date';
  const citing = {
    ...parts,
    id: corrected ? malformedId(id) : cableId(parts),
    month: created.slice(0, 7),
  };
  const { tags, subject } = headLines(body);
  const cited = given.references.flatMap((text) => canonical(text, context));
  const references = [...cited, ...context.references(body, citing)];
  return {
    id: citing.id,
    parts,
    created,
    released: given.released,
    classification: given.classification,
    origin: given.origin,
    tags,
    subject,
    references: [...new Set(references)],
    redacted: REDACTION.test(subject),
    extract: given.extract,
  };
}

/** Gives a date and time, `YYYY-MM-DDTHH:MM`; null where it is none. */
export function createdText(
  year: string | undefined,
  ...[month = '', day = '', hour = '', minute = '']: (string | undefined)[]
): string | null {
  if (!year) return null;
  const [months, days, hours] = [Number(month), Number(day), Number(hour)];
  const date = new Date(Date.UTC(Number(year), months - 1, days, hours, Number(minute)));
  // 30 February is taken for another day, and the 60th minute for one of the next hour.
  const isOne =
    date.getUTCMonth() === months - 1 && date.getUTCDate() === days && date.getUTCHours() === hours;
  return isOne ? `${year}-${two(month)}-${two(day)}T${two(hour)}:${minute}` : null;
}

const two = (digits: string): string => (digits.length < 2 ? digits.padStart(2, '0') : digits);

/** An identifier as it should be written, where it is one. */
function canonical(text: string, context: RowContext): CableId[] {
  if (text === '') return [];
  const corrected = context.corrected(text);
  if (corrected) return [cableId(corrected)];
  if (isCableId(text)) return [text];
  const unpadded = text
    .trim()
    .toUpperCase()
    .replace(/^(\d\d[A-Z]+)0+(?=\d)/, '$1');
  const parts = parseCableId(unpadded);
  return parts ? [cableId(parts)] : [];
}
