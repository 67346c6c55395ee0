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

/**
 * The year is what has four digits, or the third of day, month and year. In front of them, `2004-10-05`, it has them glued
 * to it; `2001-2002` is a range.
 */
function readDate(tokens: Tokens, from: number): YearBehind | null {
  let found: YearBehind | null = null;
  let parts = 0;
  for (let at = from; at < from + LONGEST_DATE; at++) {
    const { kind, text = '', end = 0, glued } = tokens.at(at) ?? {};
    if (found && (!glued || parts === 3)) break;
    if (kind === 'number' || monthNamed(text.slice(0, 3))) parts++;
    else if (WITHIN_DATE.test(text)) continue;
    else break;
    if (kind !== 'number' || (text.length !== 4 && parts < 3 && !found)) continue;
    const year: number | null = found && text.length < 3 ? found.year : yearOf(text);
    // `2 MAY, 04 CARACAS 3124`: the year of the next.
    const isParted = text.length < 3 && !glued && WITHIN_DATE.test(tokens.at(at - 1)?.text ?? '');
    if (!year || year > tokens.latest || isParted || (found && text.length > 2)) return null;
    found = { year, end, next: at + 1 };
  }
  return found;
}
