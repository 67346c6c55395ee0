/** Letters and digits of the Latin script, which would make an identifier part of something longer. Other scripts write without spaces. */
const WORD_CHARACTER = /[0-9A-Za-zÀ-ɏ]/;

/**
 * A word glued on behind: letters only, in lower case after the first. A single capital is none; it may be a digit that
 * was misread.
 */
const GLUED_WORD = /(?:[A-Za-z][a-z]{1,30}|[a-z])(?![0-9A-Za-z])/y;

/** `%2F` of an address is a mark, not letters. */
const WITHIN = `${WORD_CHARACTER.source}(?<!%[0-9A-Fa-f]{2})`;
const ENDS_WITHIN = new RegExp(`${WITHIN}$`);
const LONGEST_MARK = 3;

/** Stands, in a regular expression, where nothing may go on from before. */
export const NOT_WITHIN = `(?<!${WITHIN})`;

/** Whether what starts at a position is the rest of something longer. */
export function startsWithin(text: string, start: number): boolean {
  return ENDS_WITHIN.test(text.slice(Math.max(start - LONGEST_MARK, 0), start));
}

/** What stands behind an identifier: nothing of its kind, a word glued on, or the rest of something longer. */
export function endsWithin(text: string, end: number): 'clean' | 'word' | 'longer' {
  if (!WORD_CHARACTER.test(text.charAt(end))) return 'clean';
  GLUED_WORD.lastIndex = end;
  return GLUED_WORD.test(text) ? 'word' : 'longer';
}
