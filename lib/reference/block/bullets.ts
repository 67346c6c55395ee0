import { readGroup } from './numbers';
import type { Tokens } from './tokens';

const PAIRS: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['/', '/'],
]);
const DOTS = '*•·-–—¶>|_="“”„«\'‘’\\';

/**
 * Gives the first token behind the bullet at the nth, or null where there is none: `A.`, `A)`, `(A)`, `[a]`, `A:`,
 * `AA.`, `A -`, `A/`, `/A/`, `1.`, `(1)`, `--`, `*`, `¶`, and `REF A`. A mark alone is one only where a line starts.
 */
export function bulletEnd(tokens: Tokens, n: number, lineStarts: boolean): number | null {
  const token = tokens.at(n);
  if (!token) return null;
  if (isRef(tokens, n)) return refEnd(tokens, n + 1);
  const closing = PAIRS.get(token.text);
  if (closing) return isLabel(tokens, n + 1) && tokens.is(n + 2, closing) ? n + 3 : null;
  if (isLabel(tokens, n)) {
    const mark = tokens.at(n + 1);
    const isAlone = token.kind === 'word' || !token.glued;
    if (isAlone && mark?.glued && /^[.):/]$/.test(mark.text) && !continues(tokens, n)) return n + 2;
    const isDash = mark && /^[-–]$/.test(mark.text) && token.kind === 'word';
    return lineStarts && isDash ? n + 2 : null;
  }
  return lineStarts && DOTS.includes(token.text) ? n + 1 : null;
}

export const isRef = (tokens: Tokens, n: number): boolean =>
  tokens.matches(n, /^R[EÉ]F(?:S|TELS?)?$/i);

/** Gives the letter or number of the bullet at the nth token, in capitals: that of `C.`, `REF/C/`, `12)`; none of `--`. */
export function labelAt(tokens: Tokens, n: number): string {
  let at = isRef(tokens, n) ? n + 1 : n;
  if (PAIRS.has(tokens.at(at)?.text ?? '')) at++;
  return isLabel(tokens, at) ? (tokens.at(at)?.text.toUpperCase() ?? '') : '';
}

/** One letter, one letter twice, or a number of two digits. */
function isLabel(tokens: Tokens, n: number): boolean {
  return tokens.matches(n, /^(?:[A-Za-z]|([A-Za-z])\1|\d{1,2})$/);
}

/** `1.4` and `1:30` are no labels. */
function continues(tokens: Tokens, n: number): boolean {
  return tokens.isNumber(n) && tokens.isNumber(n + 2) && tokens.isGlued(n + 2);
}

/** Behind `REF`: its own letter, in whatever brackets or slashes, and a colon. */
function refEnd(tokens: Tokens, n: number): number {
  let at = readGroup(tokens, n)?.next ?? n;
  const isSlash = tokens.is(at, '/');
  if (isSlash) at++;
  // `REF/04/`, but the year in `REF/04 STATE`.
  const isClosed = isSlash && tokens.matches(at + 1, /^[/:]$/);
  const isOwn = isClosed
    ? isLabel(tokens, at)
    : tokens.matches(at, isSlash ? /^[A-Z1-9]$/i : /^[A-Z]$/i);
  if (isOwn && (isSlash || !tokens.isGlued(at))) at++;
  while (tokens.matches(at, /^[:.)/]$/)) at++;
  return at;
}
