/** Runs of letters (an accent may follow on its own) and digits; an apostrophe or full stop within does not part them. */
export const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’.][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;
const PLAIN = /^[A-Z0-9]+$/;
const MARKS = /\p{M}|['’.]/gu;

/** A word of a text as it is matched: upper-case ASCII where that can be, without accents and apostrophes. */
export interface Word {
  /** In UTF-16 code units of the text. */
  start: number;
  end: number;
  folded: string;
}

/** Gives the words of a text in order. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    folded: folded(word),
  }));
}

/** Gives a word as it is matched. */
export function folded(word: string): string {
  return PLAIN.test(word) ? word : word.normalize('NFD').replace(MARKS, '').toUpperCase();
}

const ASCII = /^[ -~]*$/;
const ASCII_WORD = /[A-Z0-9]+(?:['.][A-Z0-9]+)*/g;
/** The accents of nearly all texts that have any. */
const ACCENTS = /(?<=[A-Za-z0-9])[\u0300-\u036f]+/g;

/**
 * Gives the folded words of a text between spaces, so that `' ' + prefix` finds any that begins with it.
 * Nearly all texts are ASCII, or are without their accents: plain classes do the same there as the Unicode ones in a third of
 * the time, and these take a worker that was just started 4 ms to compile.
 */
export function foldedText(text: string): string {
  const plain = ASCII.test(text) ? text : withoutAccents(text);
  const words = ASCII.test(plain)
    ? (plain.toUpperCase().match(ASCII_WORD) ?? []).join(' ').replace(/['.]/g, '')
    : (text.match(WORD) ?? []).map(folded).join(' ');
  return ` ${words} `;
}

const withoutAccents = (text: string): string =>
  text.normalize('NFD').replace(ACCENTS, '').replaceAll('’', "'");

/** Gives where words of a text begin with one of some folded prefixes, in order, to be shown emphasised. */
export function matchesIn(text: string, prefixes: readonly string[]): Word[] {
  return wordsOf(text).filter(({ folded }) => prefixes.some((prefix) => folded.startsWith(prefix)));
}
