import { readGroup } from './numbers';
import type { Tokens } from './tokens';

const PAIRS: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);
const DOTS = new Set('*•·-–—¶>|_="“”„«\'‘’\\');

/**
 * Gives the first token behind the bullet at the nth, or null where there is none: `A.`, `A)`, `(A)`, `[a]`, `A:`,
 * `AA.`, `A -`, `A/`, `/A/`, `1.`, `(1)`, `--`, `*`, `¶`, and `REF A`. A mark alone is one only where a line starts.
 */
export function bulletEnd(tokens: Tokens, n: number, lineStarts: boolean): number | null {
  const token = tokens.at(n);
  if (!token) return null;
  if (/^R[EÉ]F(?:S|TELS?)?$/i.test(token.text)) return refEnd(tokens, n + 1);
  const slashed = slashedEnd(tokens, n);
  if (slashed !== null) return slashed;
  const closing = PAIRS.get(token.text);
  if (closing) return isLabel(tokens, n + 1) && tokens.is(n + 2, closing) ? n + 3 : null;
  if (isLabel(tokens, n)) {
    const mark = tokens.at(n + 1);
    const isAlone = token.kind === 'word' || !token.glued;
    if (isAlone && mark?.glued && /^[.):]$/.test(mark.text) && !continues(tokens, n)) return n + 2;
    const isDash = mark && /^[-–]$/.test(mark.text) && token.kind === 'word';
    return lineStarts && isDash ? n + 2 : null;
  }
  return lineStarts && DOTS.has(token.text) ? n + 1 : null;
}

/** Behind `/A/` or `A/`. Offices are written so, too: whether it is a bullet, what follows has to tell. */
function slashedEnd(tokens: Tokens, n: number): number | null {
  const letter = tokens.is(n, '/') ? n + 1 : n;
  const isLetter = /^[A-Za-z]$/.test(tokens.at(letter)?.text ?? '');
  if (!isLetter || (letter === n && tokens.at(n)?.glued)) return null;
  return tokens.is(letter + 1, '/') && tokens.at(letter + 1)?.glued ? letter + 2 : null;
}

/** Whether the bullet that ends before the nth token has a slash. */
export function isSlashBullet(tokens: Tokens, n: number): boolean {
  return tokens.is(n - 1, '/');
}

/** One letter, one letter twice, or a number of two digits. */
function isLabel(tokens: Tokens, n: number): boolean {
  return /^(?:[A-Za-z]|([A-Za-z])\1|\d{1,2})$/.test(tokens.at(n)?.text ?? '');
}

/** `1.4` and `1:30` are no labels. */
function continues(tokens: Tokens, n: number): boolean {
  const behind = tokens.at(n + 2);
  return tokens.at(n)?.kind === 'number' && behind?.kind === 'number' && behind.glued;
}

/** Behind `REF`: its own letter, in whatever brackets, and a colon. */
function refEnd(tokens: Tokens, n: number): number {
  let at = slashedEnd(tokens, n) ?? readGroup(tokens, n)?.next ?? n;
  if (/^[A-Z]$/i.test(tokens.at(at)?.text ?? '') && !tokens.at(at)?.glued) at++;
  while (/^[:.)]$/.test(tokens.at(at)?.text ?? '')) at++;
  return at;
}

/** Whether the bullet at the nth token is a number, as those of a cable's paragraphs are. */
export function isNumberBullet(tokens: Tokens, n: number): boolean {
  return tokens.at(n)?.kind === 'number';
}
