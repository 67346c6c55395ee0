import type { Tokens } from './tokens';

/** Words that part two references, and those that may follow one. */
export const AND = /^(?:AND|OR|ET|Y|E|UND|PLUS|THROUGH|THRU|TO)$/i;
export const TRAILING =
  /^(?:AND|PREVIOUS|PREV|EARLIER|NOTAL|EXDIS|NODIS|SIPDIS|ET|AL|SEQ|SERIES|SEPTEL|ALSO|SEE|BOTH|ALL|REF(?:S|TELS?)?)$/i;

/** Whether the nth token is a word that tells of what stands before it, as in `PARIS 1998 ANNUAL REPORT`. */
export function isProse(tokens: Tokens, n: number): boolean {
  const { kind, text = '' } = tokens.at(n) ?? {};
  return kind === 'word' && text.length > 1 && !AND.test(text) && !TRAILING.test(text);
}
