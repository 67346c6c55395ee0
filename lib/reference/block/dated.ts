import { monthNamed } from '../page-kind/dates';
import { yearOf } from '../year';
import type { Tokens } from './tokens';

/** A year written behind a serial, and where what tells it ends. */
export interface YearBehind {
  year: number;
  end: number;
  next: number;
}

/** The longest date has its words: `THE 5TH OF OCTOBER, 2004`. */
const LONGEST_DATE = 8;
/** What stands between the parts of a date; `Z` is that of a date-time group. */
const WITHIN_DATE = /^(?:[.,/\n–-]|ST|ND|RD|TH|THE|OF|Z)$/i;

/** The year of `OF 2004`, `OF OCTOBER 5, 2004`, `DATED 05OCT04`, `(10/05/04)`, behind the serial. */
export function readDated(tokens: Tokens, n: number): YearBehind | null {
  const isOpen = tokens.is(n, '(');
  const from = isOpen || tokens.is(n, ',') ? n + 1 : n;
  const isSaid = tokens.matches(from, /^(?:OF|DATED|DTD)$/i);
  const date = isSaid || isOpen ? readDate(tokens, isSaid ? from + 1 : from) : null;
  if (!date || !isOpen) return date;
  const close = tokens.at(date.next);
  return close?.text === ')' ? { ...date, end: close.end, next: date.next + 1 } : null;
}

function readDate(tokens: Tokens, from: number): YearBehind | null {
  const parts = partsOf(tokens, from);
  const n = parts.findIndex((at) => tokens.matches(at, /^\d{4}$/));
  return n < 0 ? readShort(tokens, parts) : readLong(tokens, parts.slice(n));
}

/** Where the days, months and years of a date stand: three at most. */
function partsOf(tokens: Tokens, from: number): number[] {
  const parts: number[] = [];
  for (let at = from; at < from + LONGEST_DATE && parts.length < 3; at++) {
    if (tokens.isNumber(at) || monthNamed(tokens.at(at)?.text.slice(0, 3) ?? '')) parts.push(at);
    else if (!tokens.matches(at, WITHIN_DATE)) break;
  }
  return parts;
}

/** A year of four digits, with what is glued on behind as in `2004-10-05`; `2001-2002` is a range. */
function readLong(tokens: Tokens, [first = 0, second = 0, third = 0]: number[]): YearBehind | null {
  if (!tokens.isGlued(second)) return yearAt(tokens, first, first);
  return tokens.isGlued(third) ? yearAt(tokens, first, third) : null;
}

/** A year of two digits behind day and month. In `MAY 2, 04 CARACAS 3124` and `MAY 2/04 CARACAS 3124` there is none. */
function readShort(tokens: Tokens, [, second = 0, third = 0]: number[]): YearBehind | null {
  const isGlued = tokens.isGlued(second) && tokens.isGlued(third);
  const isDirect = third === second + 1 || (third === second + 2 && isGlued);
  return isDirect && tokens.matches(third, /^\d\d$/) ? yearAt(tokens, third, third) : null;
}

function yearAt(tokens: Tokens, n: number, last: number): YearBehind | null {
  const year = yearOf(tokens.at(n)?.text ?? '');
  if (!year || year > tokens.latest) return null;
  return { year, end: tokens.at(last)?.end ?? 0, next: last + 1 };
}
