import { type CableId, cableId } from '../cable';
import { endsWithin, startsWithin } from './apart';
import type { Form, Mention } from './mention';
import type { Posts } from './posts';
import { isCode, isFileName } from './surroundings';
import { yearOfIdentifier } from './year';

/** A message record number has a serial of five or six digits. */
const RECORD_SERIAL = /^\d{5,6}$/;

/** Numbers of this length and more are no serials, however many zeros they begin with. */
const LONGEST_PADDED = 8;
const HIGHEST_SERIAL = 999_999;

/** The longest code has 17 letters, the longest alias 22. */
const CANDIDATE = /\d\d([A-Za-z]{4,24})(\d{1,9})/g;

/**
 * Finds identifiers in one piece: canonical, padded, record numbers, and the variants that count only if released.
 *
 * One regular expression passes over the text; everything else looks at its few matches. Time is linear in
 * the text: what is looked at around a match is bounded.
 */
export function joined(text: string, posts: () => Posts): Mention[] {
  const mentions: Mention[] = [];
  CANDIDATE.lastIndex = 0;
  for (let match = CANDIDATE.exec(text); match; match = CANDIDATE.exec(text)) {
    const [whole, written = '', digits = ''] = match;
    const before = text.slice(Math.max(match.index - 3, 0), match.index);
    // `%20` is the space of an address.
    const start = match.index - (/(?<!%)(?:19|20)$/.test(before) ? 2 : 0);
    const end = match.index + whole.length;
    if (startsWithin(text, start)) continue;
    const year = text.slice(start, match.index + 2);
    const read = readIdentifier(posts(), year, written, digits);
    const behind = read && endsWithin(text, end);
    if (!read || behind === 'longer') continue;
    // `09tunis492kb`: in small letters nothing parts the two.
    if (behind === 'word' && !/[A-Z]/.test(written)) continue;
    if (isCode(text, start, end) || isFileName(text, start, end)) continue;
    const form = behind === 'word' ? 'variant' : read.form;
    mentions.push({ start, end, ids: read.ids, form, level: 'default' });
  }
  return mentions;
}

const ALONE = /^(\d\d)([A-Z]{4,17})(\d{1,6})$/;

/**
 * Gives what a text is that is an identifier as the release has it, and nothing else; null for any other. It is what all
 * forms together would make of it, in a fifth of the time: most references stand as words of their own.
 */
export function alone(text: string, posts: () => Posts): Mention | null {
  const [, year, written, digits] = ALONE.exec(text) ?? [];
  if (!year || !written || !digits || posts().isMalformed(text)) return null;
  const read = readIdentifier(posts(), year, written, digits);
  return read && { start: 0, end: text.length, ...read, level: 'default' };
}

/** Reads year, station and serial where they name cables of known stations. */
function readIdentifier(
  posts: Posts,
  yearDigits: string,
  written: string,
  digits: string,
): Pick<Mention, 'ids' | 'form'> | null {
  const serial = serialOf(digits);
  const year = yearOfIdentifier(yearDigits);
  if (serial === null || year === null) return null;
  const key = written.toUpperCase();
  const inFull = yearDigits.length === 4;
  const cut = inFull && RECORD_SERIAL.test(digits) ? posts.cutTo(key) : [];
  const named = posts.named(key);
  const stations = cut.length > 0 ? cut : named ? [named] : [];
  const [first, ...others] = stations.map((station) => cableId({ year, station, serial }));
  if (!first) return null;
  const exact = key === written && (cut.length > 0 || (!inFull && named === key));
  return { ids: [first, ...others], form: exact ? formOf(cut.length > 0, digits) : 'variant' };
}

function formOf(isRecord: boolean, digits: string): Form {
  if (isRecord) return 'record';
  return digits.startsWith('0') ? 'padded' : 'canonical';
}

/** Gives the serial that digits stand for, padded with zeros or not; null for none. */
export function serialOf(digits: string): number | null {
  const serial = Number(digits);
  return digits.length <= LONGEST_PADDED && serial > 0 && serial <= HIGHEST_SERIAL ? serial : null;
}

/** A run of letters and digits that may be one of the malformed identifiers of the release (three begin otherwise). */
const RUN = /\d\d(?:[A-Z]{3}|2OF5|01OF02|75LIB)[0-9A-Z]{0,36}/g;

/** Finds the identifiers that the release itself has wrong, exactly as it has them: `06ASTANA`, `092OF5`. */
export function malformed(text: string, posts: () => Posts): Mention[] {
  const mentions: Mention[] = [];
  RUN.lastIndex = 0;
  for (let match = RUN.exec(text); match; match = RUN.exec(text)) {
    const { 0: found, index: start } = match;
    const end = start + found.length;
    if (startsWithin(text, start) || endsWithin(text, end) !== 'clean') continue;
    if (!posts().isMalformed(found)) continue;
    mentions.push({ start, end, ids: [found as CableId], form: 'malformed', level: 'default' });
  }
  return mentions;
}
