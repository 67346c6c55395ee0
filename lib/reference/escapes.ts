/**
 * An escaped character of JSON and of programs: `\n`, `\u2019`, `\x3e`. Not one that is a plain letter or digit: no one
 * has to write these so.
 */
export const ESCAPED = /* @__PURE__ */ escaped('[\\dA-Fa-f]{2}');

/** Those that may stand within an identifier: spaces, dashes, letters with accents, what is not seen and full width. */
export const ESCAPED_WITHIN = /* @__PURE__ */ escaped('(?:0[1-3]|1[68]|20|30|[Ff][EeFf])');

function escaped(high: string): string {
  return `\\\\(?:[nrtfbv]|(?:u00|x)(?!3\\d|[46][1-9A-Fa-f]|[57][\\dAa])[\\dA-Fa-f]{2}|u(?!00)${high}[\\dA-Fa-f]{2})`;
}

/** Gives the character that is meant: a line feed for `\n`, a space for the others that have a letter of their own. */
export function unescaped(escaped: string): string {
  if (escaped.length > 2) return String.fromCharCode(Number.parseInt(escaped.slice(2), 16));
  return escaped === '\\n' ? '\n' : ' ';
}
