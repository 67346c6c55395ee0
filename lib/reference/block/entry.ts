import type { Posts } from '../posts';
import { yearOf } from '../year';
import { isPartOfMore, readGroup, readNumber, readYear, readYearBehind } from './numbers';
import { isTold, quotationEnd, readQuoted } from './quoted';
import type { Tokens } from './tokens';

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
const BEFORE_SERIAL = /^(?:[#,.:\n-]|CABLES?|TEL(?:S|EGRAM)?|N[OR])$/i;
const WITHIN_NAME = /^[-.'’\n]$/;
const MOST_WORDS = 6;

/** A number that could as well be the year of what is told of. */
const YEAR_LIKE = /^(?:19[89]|20[0-3])\d$/;

/** Words that date a cable, or say what part of it. */
const PLACING = /^(?:OF|FROM|DATED|DTD|DTG|PARAS?)$/i;

/** Reads what may be one entry, in quotation marks or not, starting at the nth token; null where there is none. */
export function readEntry(tokens: Tokens, n: number, posts: Posts): Entry | null {
  const read = (at: number) => readPlain(tokens, at, posts);
  return readQuoted(tokens, n, read) ?? read(n);
}

function readPlain(tokens: Tokens, n: number, posts: Posts): Entry | null {
  const dated = readYear(tokens, n);
  const named = readName(tokens, dated?.next ?? n, posts);
  if (!named) return null;
  const close = quotationEnd(tokens, n - 1, named.next);
  if (close && isTitle(tokens, named.next, close) && !readName(tokens, close, posts)) return null;
  const all = { ...named, year: dated?.year ?? named.year, start: tokens.at(n)?.start ?? 0 };
  const following = isOfNext(tokens, named, dated !== null) && readName(tokens, named.next, posts);
  if (!following || following.year !== null) return all;
  const end = tokens.at(named.behind - 1)?.end ?? 0;
  return { ...all, year: dated?.year ?? null, end, next: named.next - 1 };
}

/**
 * Whether a year of two digits is that of an entry behind it: `STATE 26545 OF FEB 12 04 CARACAS 3124`, and with a year
 * before, `04 STATE 265884/05 CARACAS 943`.
 */
function isOfNext(tokens: Tokens, { behind, next }: Named, isDated: boolean): boolean {
  const last = next - 1;
  if (last <= behind || !tokens.matches(last, /^\d\d$/)) return false;
  return !tokens.isGlued(last) || (isDated && last === behind + 1);
}

/** `"CARACAS 943" BUS LINE`, `"PARIS 1998" OF THE YEAR`, but not `"CARACAS 943" OF MAY 5`. */
function isTitle(tokens: Tokens, end: number, close: number): boolean {
  const isPlaced = tokens.matches(close, PLACING) && !tokens.matches(end - 1, YEAR_LIKE);
  return !isPlaced && isTold(tokens, close);
}

/** A post's name with a serial behind it; of several names that begin here, the longest. */
function readName(tokens: Tokens, n: number, posts: Posts): Named | null {
  const ends = nameEnds(tokens, n);
  const start = tokens.at(n)?.start ?? 0;
  for (const { key, next } of ends.reverse()) {
    const station = posts.namedInBlock(key);
    const numbered = station && readSerial(tokens, next, key === key.toUpperCase());
    if (numbered) return { ...numbered, station, start };
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
    while (tokens.matches(at, WITHIN_NAME)) at++;
  }
  return ends;
}

/** `behind`: the first token behind the serial. */
type Named = Entry & { behind: number };
type Numbered = Omit<Named, 'station' | 'start'>;

/** The serial behind a post's name, with what may stand between them and the year that may stand around it. */
function readSerial(tokens: Tokens, n: number, inCapitals: boolean): Numbered | null {
  let at = n;
  let year: number | null = null;
  for (let marks = 0; marks < 4; marks++) {
    const token = tokens.at(at);
    if (!token) return null;
    const group = readGroup(tokens, at);
    if (BEFORE_SERIAL.test(token.text)) at++;
    else if (group) {
      year = yearOf(group.text) ?? year;
      at = group.next;
    } else break;
  }
  const found = readNumber(tokens, at);
  if (!found || isPartOfMore(tokens, found.next, inCapitals)) return null;
  const suffix = readYearBehind(tokens, found.next);
  const isYearLike = !suffix && tokens.matches(found.next - 1, YEAR_LIKE);
  if (isYearLike && isTold(tokens, found.next)) return null;
  const { end, next } = suffix ?? found;
  return { serial: found.serial, year: suffix?.year ?? year, behind: found.next, end, next };
}
