import { isUnit } from '../measure';
import type { Posts } from '../posts';
import { yearOf } from '../year';
import type { Token, Tokens } from './tokens';

/** A reference in a REF block as it is written: `04 STATE 188314`, `BOGOTA 709 (03)`, `870 ULAANBAATAR`. */
export interface Entry {
  station: string;
  serial: number;
  /** Four digits, where it is written. */
  year: number | null;
  start: number;
  end: number;
  /** The first token behind it. */
  next: number;
}

/** Words and marks between a post's name and its serial. */
const BEFORE_SERIAL = new Set([
  '#',
  ',',
  '-',
  ':',
  'CABLE',
  'CABLES',
  'TEL',
  'TELS',
  'TELEGRAM',
  'NO',
  '.',
  'NR',
]);
const WITHIN_NAME = new Set(['-', '.', "'", '’', '\n']);
const MOST_WORDS = 6;

/** A number that could as well be the year of what is told of. */
const YEAR_LIKE = /^(?:19[89]|20[0-3])\d$/;

/** Reads what may be one entry, starting at the nth token; null where there is none. */
export function readEntry(tokens: Tokens, n: number, posts: Posts): Entry | null {
  const dated = readYear(tokens, n);
  const named = readName(tokens, dated?.next ?? n, posts);
  if (!named) return null;
  const { station, serial, end, next } = named;
  const year = dated?.year ?? named.year;
  // `'04 CARACAS 3124'`: that quotes all, and leaves nothing out of the year.
  const first = tokens.at(n)?.text ?? '';
  // The end of a quotation stands right behind the number: what begins the next year does not.
  const isQuoted = /^['’]$/.test(first) && tokens.is(next, first) && tokens.at(next)?.glued;
  const start = tokens.at(isQuoted ? n + 1 : n)?.start ?? 0;
  return { station, serial, year, start, end, next };
}

/** A year before the post: `04 STATE`, `2004 STATE`, `(04) STATE`, `'04 STATE`. */
function readYear(tokens: Tokens, n: number): { year: number; next: number } | null {
  const open = tokens.is(n, '(') || tokens.is(n, "'") || tokens.is(n, '’');
  const number = tokens.at(open ? n + 1 : n);
  const closed = tokens.is(n, '(');
  if (number?.kind !== 'number') return null;
  const year = yearOf(number.text);
  const next = n + (open ? 2 : 1);
  if (year === null || (closed && !tokens.is(next, ')'))) return null;
  // `(10) CARACAS` is the tenth of a list.
  if (closed && /^[1-5]\d$/.test(number.text)) return null;
  let behind = closed ? next + 1 : next;
  while (tokens.is(behind, '\n')) behind++;
  return { year, next: behind };
}

/** A post's name with a serial behind it; of several names that begin here, the longest. */
function readName(tokens: Tokens, n: number, posts: Posts): Entry | null {
  const ends = nameEnds(tokens, n);
  const start = tokens.at(n)?.start ?? 0;
  for (const { key, next } of ends.reverse()) {
    const station = posts.namedInBlock(key);
    const numbered = station && readSerial(tokens, next, key === key.toUpperCase());
    if (!numbered) continue;
    const { serial, year, end, next: behind } = numbered;
    return { station, serial, year, start, end, next: behind };
  }
  return null;
}

/** Gives where a name that begins at the nth token may end. Zeros within letters are those of `COTON0U`. */
function nameEnds(tokens: Tokens, n: number): { key: string; next: number }[] {
  const ends: { key: string; next: number }[] = [];
  let key = '';
  let at = n;
  for (let words = 0; words < MOST_WORDS; words++) {
    let token = tokens.at(at);
    if (token?.text === '0' && tokens.at(at + 1)?.kind === 'word' && tokens.at(at + 1)?.glued) {
      key += '0';
      token = tokens.at(++at);
    }
    if (token?.kind !== 'word') break;
    key += token.text;
    ends.push({ key, next: ++at });
    while (WITHIN_NAME.has(tokens.at(at)?.text ?? '')) at++;
  }
  return ends;
}

type Numbered = Pick<Entry, 'serial' | 'year' | 'end' | 'next'>;

/** The serial behind a post's name, with what may stand between them and the year that may stand around it. */
function readSerial(tokens: Tokens, n: number, inCapitals: boolean): Numbered | null {
  let at = n;
  let year: number | null = null;
  for (let marks = 0; marks < 4; marks++) {
    const token = tokens.at(at);
    if (!token) return null;
    const group = readGroup(tokens, at);
    if (token.text === '\n' || BEFORE_SERIAL.has(token.text.toUpperCase())) at++;
    else if (group) {
      year = yearOf(group.text) ?? year;
      at = group.next;
    } else break;
  }
  const found = readNumber(tokens, at);
  if (!found || isPartOfMore(tokens, found.next, inCapitals)) return null;
  const written = tokens.at(found.next - 1)?.text ?? '';
  const behind = tokens.at(found.next);
  if (
    YEAR_LIKE.test(written) &&
    behind?.kind === 'word' &&
    !/^(?:AND|OR|NOTAL|ET|REF(?:S|TELS?)?)$/i.test(behind.text)
  )
    if (behind.text.length > 1) return null;
  const suffix = readYearBehind(tokens, found.next);
  const { end, next } = suffix ?? found;
  return { serial: found.serial, year: suffix?.year ?? year, end, next };
}

/** A serial: up to six digits, or eight with zeros before; the letter O may stand for the first zero. */
export function readNumber(
  tokens: Tokens,
  n: number,
): { serial: number; start: number; end: number; next: number } | null {
  const first = tokens.at(n);
  const slip = first && /^O$/i.test(first.text) && tokens.at(n + 1)?.glued;
  const token = tokens.at(slip ? n + 1 : n);
  if (token?.kind !== 'number' || !/^(?:\d{1,6}|0\d{6,7})$/.test(token.text)) return null;
  const serial = Number(token.text);
  if (serial === 0 || serial > 999_999) return null;
  return { serial, start: first?.start ?? 0, end: token.end, next: slip ? n + 2 : n + 1 };
}

/**
 * Whether the number before the nth token goes on, or counts something: `16TH`, `1.4`, `10/15/07`, `5 %`, `120 km`.
 * Behind a post in capitals it is a serial, whatever word follows.
 */
export function isPartOfMore(tokens: Tokens, n: number, inCapitals = false): boolean {
  const mark = tokens.at(n);
  const number = tokens.at(n + 1);
  // `m.` is the thirteenth of a list, `mm.` the thirty-ninth.
  const isBullet = /^([a-z])\1?$/.test(mark?.text ?? '') && isBehindLetter(number);
  const isWord = mark?.kind === 'word';
  if (mark && isUnit(mark.text) && !isBullet && !(isWord && inCapitals)) return true;
  // `1286B.CARACAS 943`: the spaces are lost, the second of a list is not.
  const isNextOfList =
    /^[A-Z]$/.test(mark?.text ?? '') && isBehindLetter(number) && begins(tokens, n + 2);
  if (isWord) return mark.glued && !isNextOfList;
  if (!mark?.glued || number?.kind !== 'number' || !number.glued) return false;
  if (mark.text === '.' || mark.text === ':') return true;
  const isDay = (tokens.at(n - 1)?.text.length ?? 0) <= 2 && number.text.length <= 2;
  return mark.text === '/' && isDay && tokens.is(n + 2, '/') && tokens.at(n + 3)?.kind === 'number';
}

const isBehindLetter = (token: Token | null): boolean => /^[.):]$/.test(token?.text ?? '');

/** Whether an entry may begin at the nth token: with a post, or its year. */
const begins = (tokens: Tokens, n: number): boolean =>
  tokens.at(n)?.kind === 'word' || readYear(tokens, n) !== null;

/** What stands in round brackets, if it is one word or number: `(03)`, `(NOTAL)`, `(C)`. */
export function readGroup(
  tokens: Tokens,
  n: number,
): { text: string; end: number; next: number } | null {
  const inner = tokens.at(n + 1);
  const close = tokens.at(n + 2);
  if (!tokens.is(n, '(') || !inner || inner.kind === 'line' || close?.text !== ')') return null;
  return { text: inner.text, end: close.end, next: n + 3 };
}

/** A year behind the serial: `709 (03)`, `5049-01`, `00789/08`, `07718 99`. */
export function readYearBehind(
  tokens: Tokens,
  n: number,
): { year: number; end: number; next: number } | null {
  const group = readGroup(tokens, n);
  const inGroup = group && yearOf(group.text);
  // `(10)` may be the tenth of a list.
  if (group && inGroup && inGroup <= tokens.latest)
    return { year: inGroup, end: group.end, next: group.next };
  const joint = tokens.at(n);
  const glued = joint?.glued && (joint.text === '-' || joint.text === '/');
  const number = tokens.at(glued ? n + 1 : n);
  if (number?.kind !== 'number' || number.text.length !== 2 || (glued && !number.glued))
    return null;
  const year = yearOf(number.text);
  const next = glued ? n + 2 : n + 1;
  if (year === null || year > tokens.latest || isPartOfMore(tokens, next)) return null;
  // A slash also parts the members of a list: `692/317/74`.
  if (joint?.text === '/' && (!/^[06-9]/.test(number.text) || tokens.is(next, '/'))) return null;
  // `STATE 12345 04 CARACAS 3124`: the year of the next; `STATE 12345 10. CARACAS`: the tenth of a list.
  const behind = tokens.at(next);
  if (!glued && (behind?.kind === 'word' || behind?.kind === 'number' || behind?.text === ')'))
    return null;
  const following = tokens.at(next + 1);
  if (!glued && behind?.text === '.' && following && following.kind !== 'line') return null;
  return { year, end: number.end, next };
}
