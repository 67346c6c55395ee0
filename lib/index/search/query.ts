import { wordsOf } from './fold';

/** A word searched for, and the ways it can be met. */
export interface Term {
  /** Folded; met by every word that begins with it. */
  word: string;
  /** The serial it names (leading zeros ignored), where it is a number of up to eight digits. */
  serial: number | null;
  /** The four-digit year it names. */
  year: number | null;
}

/** Soft hyphens and zero-width characters, which come along with what is copied. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** Gives the words of a search; every one of them has to be met. */
export function parseQuery(text: string): Term[] {
  return wordsOf(text.replace(INVISIBLE, '')).map(({ folded }) => ({
    word: folded,
    serial: /^\d{1,8}$/.test(folded) && Number(folded) > 0 ? Number(folded) : null,
    year: /^(19|20)\d\d$/.test(folded) ? Number(folded) : null,
  }));
}
