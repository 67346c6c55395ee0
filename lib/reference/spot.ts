import { cableId, FIRST_YEAR, fullYear, LAST_YEAR } from '../cable';
import type { Form, Mention } from './mention';

/** Finds the mentions of cables in a text, in order and without overlap. */
export type Spot = (text: string) => Mention[];

/** A message record number cuts the station to six letters and has a serial of five or six digits. */
const RECORD_STATION_LETTERS = 6;
const RECORD_SERIAL = /^\d{5,6}$/;

/** Numbers of this length and more are no serials, however many zeros they begin with. */
const LONGEST_PADDED = 8;

/**
 * The archive of 1973 to 1979 writes its own numbers like record numbers (`1974STATE012345`); they are not
 * those of the released cables.
 */
const ARCHIVE_YEARS = { first: 1973, last: 1979 };

/** Letters and digits of the Latin script, which would make an identifier part of something longer. Other scripts write without spaces. */
const WORD_CHARACTER = /[0-9A-Za-z\u00c0-\u024f]/;

/** A word glued on behind: letters only, in lower case after the first. */
const GLUED_WORD = /[A-Za-z][a-z]*(?![0-9A-Za-z])/y;

/** Whatever has this not cites no cable in any form: tried first, because it is made at once. */
const GATE = /\d\d[A-Za-z]{4}/;

/** What candidates are found and read with. */
interface Tables {
  candidate: RegExp;
  codes: ReadonlySet<string>;
  byCut: ReadonlyMap<string, readonly string[]>;
}

function tablesOf(stationCodes: readonly string[]): Tables {
  const byCut = new Map<string, string[]>();
  for (const code of stationCodes) {
    const cut = code.slice(0, RECORD_STATION_LETTERS);
    byCut.set(cut, [...(byCut.get(cut) ?? []), code]);
  }
  const lengths = [RECORD_STATION_LETTERS, ...stationCodes.map(({ length }) => length)];
  const letters = `[A-Za-z]{${Math.min(...lengths)},${Math.max(...lengths)}}`;
  const candidate = new RegExp(`\\d\\d(${letters})(\\d{1,${LONGEST_PADDED + 1}})`, 'g');
  return { candidate, codes: new Set(stationCodes), byCut };
}

/**
 * Gives the finder of references to the cables of some stations.
 *
 * One regular expression passes over the text; everything else looks at its few matches. Time is linear in
 * the text: a match is at most two digits, the longest code and nine digits long. The tables are made for the
 * first text that may cite a cable: most pages have none, and making them is a third of what such a page pays.
 */
export function spotter(stationCodes: readonly string[]): Spot {
  let made: Tables | undefined;

  /** Reads year, station and serial where they name cables of known stations. */
  function read(
    { codes, byCut }: Tables,
    yearDigits: string,
    written: string,
    digits: string,
  ): Pick<Mention, 'ids' | 'form'> | null {
    const station = written.toUpperCase();
    const serial = Number(digits);
    if (serial === 0 || serial > 999_999 || digits.length > LONGEST_PADDED) return null;
    const recordForm = yearDigits.length === 4;
    const year = recordForm ? releaseYear(yearDigits) : fullYear(Number(yearDigits));
    if (year === null) return null;
    const isRecord = recordForm && RECORD_SERIAL.test(digits) && byCut.has(station);
    const stations = isRecord ? (byCut.get(station) ?? []) : codes.has(station) ? [station] : [];
    const [first, ...others] = stations.map((code) => cableId({ year, station: code, serial }));
    if (!first) return null;
    return {
      ids: [first, ...others],
      form: formOf(station === written, isRecord, recordForm, digits),
    };
  }

  return (text) => {
    const mentions: Mention[] = [];
    if (!GATE.test(text)) return mentions;
    made ??= tablesOf(stationCodes);
    const { candidate } = made;
    candidate.lastIndex = 0;
    for (let match = candidate.exec(text); match; match = candidate.exec(text)) {
      const [whole, written = '', digits = ''] = match;
      const year = whole.slice(0, 2);
      const century = text.slice(Math.max(match.index - 2, 0), match.index);
      const start = match.index - (/^(19|20)$/.test(century) ? 2 : 0);
      const end = match.index + whole.length;
      if (WORD_CHARACTER.test(text.charAt(start - 1))) continue;
      const mention = read(made, text.slice(start, match.index) + year, written, digits);
      const glued = mention && ending(text, end);
      if (!mention || glued === 'longer') continue;
      mentions.push({ start, end, ...mention, form: glued === 'word' ? 'variant' : mention.form });
    }
    return mentions;
  };
}

function formOf(upperCase: boolean, isRecord: boolean, longYear: boolean, digits: string): Form {
  if (!upperCase || (longYear && !isRecord)) return 'variant';
  if (isRecord) return 'record';
  return digits.startsWith('0') ? 'padded' : 'canonical';
}

function releaseYear(fourDigits: string): number | null {
  const year = Number(fourDigits);
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  return year >= ARCHIVE_YEARS.first && year <= ARCHIVE_YEARS.last ? null : year;
}

/** What stands behind an identifier: nothing of its kind, a word glued on, or the rest of something longer. */
function ending(text: string, end: number): 'clean' | 'word' | 'longer' {
  if (!WORD_CHARACTER.test(text.charAt(end))) return 'clean';
  GLUED_WORD.lastIndex = end;
  return GLUED_WORD.test(text) ? 'word' : 'longer';
}
