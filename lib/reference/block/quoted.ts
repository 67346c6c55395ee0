import { readYearBehind } from './numbers';
import type { Tokens } from './tokens';
import { isProse } from './words';

/** What begins a quotation, and what ends it. */
const QUOTES = "'' ’’ ‘’ \"\" “” „“ „” «» `' ``";

/**
 * Gives the first token behind a quotation that begins with the nth and ends before another, as `"CARACAS 1286,"`; null
 * where it is none. Its end stands right behind the number, as what begins the next year (`'05`) does not.
 */
export function quotationEnd(tokens: Tokens, n: number, end: number): number | null {
  const close = tokens.matches(end, /^[.,;]$/) ? end + 1 : end;
  const mark = tokens.at(close)?.text;
  const isClosed = QUOTES.includes(`${tokens.at(n)?.text}${mark}`);
  return isClosed && (mark === '»' || tokens.isGlued(close)) ? close + 1 : null;
}

/** Whether the nth token is a word that tells of what ends before it; it is none where it begins a date with its year. */
export function isTold(tokens: Tokens, n: number): boolean {
  return isProse(tokens, n) && !readYearBehind(tokens, n);
}

/** Reads what stands in quotation marks that begin with the nth token, and the year behind them. */
export function readQuoted<Read extends { next: number; year: number | null }>(
  tokens: Tokens,
  n: number,
  read: (n: number) => Read | null,
): Read | null {
  const inner = QUOTES.includes(tokens.at(n)?.text ?? '\n') ? read(n + 1) : null;
  const next = inner && quotationEnd(tokens, n, inner.next);
  return next ? { ...inner, next, ...(inner.year ? null : readYearBehind(tokens, next)) } : null;
}
