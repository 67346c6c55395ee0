import { isUnit } from '../measure';
import { yearOf } from '../year';
import { readDated, type YearBehind } from './dated';
import type { Tokens } from './tokens';

/** A serial: up to six digits, or eight with zeros before; the letter O may stand for the first zero. */
export function readNumber(
  tokens: Tokens,
  n: number,
): { serial: number; start: number; end: number; next: number } | null {
  const first = tokens.at(n);
  const slip = first && /^O$/i.test(first.text) && tokens.isGlued(n + 1);
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
  const isBullet = tokens.matches(n, /^([a-z])\1?$/) && isBehindLetter(tokens, n + 1);
  const isWord = mark?.kind === 'word';
  if (mark && isUnit(mark.text) && !isBullet && !(isWord && inCapitals)) return true;
  // `1286B.CARACAS 943`: the spaces are lost, the second of a list is not.
  const isNextOfList =
    tokens.matches(n, /^[A-Z]$/) && isBehindLetter(tokens, n + 1) && begins(tokens, n + 2);
  if (isWord) return mark.glued && !isNextOfList;
  if (!mark?.glued || number?.kind !== 'number' || !number.glued) return false;
  if (mark.text === '.' || mark.text === ':') return true;
  const isDay = (tokens.at(n - 1)?.text.length ?? 0) <= 2 && number.text.length <= 2;
  return mark.text === '/' && isDay && tokens.is(n + 2, '/') && tokens.isNumber(n + 3);
}

const isBehindLetter = (tokens: Tokens, n: number): boolean => tokens.matches(n, /^[.):]$/);

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

/** A year before the post: `04 STATE`, `2004 STATE`, `(04) STATE`, `'04 STATE`, `04/STATE`. */
export function readYear(tokens: Tokens, n: number): { year: number; next: number } | null {
  const closed = tokens.is(n, '(');
  const open = closed || tokens.matches(n, /^['’‘]$/);
  const number = tokens.at(open ? n + 1 : n);
  if (number?.kind !== 'number') return null;
  const year = yearOf(number.text);
  const next = n + (open ? 2 : 1);
  if (year === null || (closed && !tokens.is(next, ')'))) return null;
  // `(10) CARACAS` is the tenth of a list.
  if (closed && /^[1-5]\d$/.test(number.text)) return null;
  // Not of a bracket that begins before it.
  const marks = tokens.is(n - 1, '(') ? /^[./:]$/ : /^[./:)]$/;
  const isParted = tokens.isGlued(next) && tokens.matches(next, marks);
  let behind = closed || isParted ? next + 1 : next;
  while (tokens.is(behind, '\n')) behind++;
  return { year, next: behind };
}

/** A year behind the serial: `709 (03)`, `5049-01`, `00789/08`, `07718 99`, `709 OF 2003`. */
export function readYearBehind(tokens: Tokens, n: number): YearBehind | null {
  const dated = readDated(tokens, n);
  if (dated) return dated;
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
  const isMember = tokens.is(next, '/') && tokens.isNumber(next + 1);
  if (joint?.text === '/' && (!/^[06-9]/.test(number.text) || isMember)) return null;
  // `STATE 12345 04 CARACAS 3124`: the year of the next; `STATE 12345 10. CARACAS`: the tenth of a list.
  const behind = tokens.at(next);
  if (!glued && (/^(?:word|number)$/.test(behind?.kind ?? '') || tokens.matches(next, /^[)/:]$/)))
    return null;
  const following = tokens.at(next + 1);
  if (!glued && behind?.text === '.' && following && following.kind !== 'line') return null;
  return { year, end: number.end, next };
}
