/**
 * An escaped character of JSON and of programs: `\n`, `\u2019`, `\x3e`. Not one that is a plain letter or digit: no one
 * has to write these so.
 */
export const ESCAPED =
  '\\\\(?:[nrtfbv]|(?:u00|x)(?!3\\d|[46][1-9A-Fa-f]|[57][\\dAa])[\\dA-Fa-f]{2}|u(?!00)[\\dA-Fa-f]{4})';

/** Gives the character that is meant: a line feed for `\n`, a space for the others that have a letter of their own. */
export function unescaped(escaped: string): string {
  if (escaped.length > 2) return String.fromCharCode(Number.parseInt(escaped.slice(2), 16));
  return escaped === '\\n' ? '\n' : ' ';
}
