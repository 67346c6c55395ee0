import type { IdParts } from '../../cable';
import type { Term } from './query';

type SerialTest = (serial: number) => boolean;

/** Where a term is tested: a post and year, with the post's folded words between spaces. */
export interface Scope extends Pick<IdParts, 'station' | 'year'> {
  words: string;
}

/**
 * Tells whether the identifiers of a post and year meet a term: all of them (true), none (null), or those whose
 * serial passes the test. Met are words of the post, the year, the serial, and the beginning of the identifier.
 */
export function scopeTest(term: Term, { words, station, year }: Scope): true | SerialTest | null {
  const { word, serial } = term;
  if (term.year === year || words.includes(` ${word}`)) return true;
  for (const head of [
    `${String(year % 100).padStart(2, '0')}${station}`,
    `${year}${station}`,
    station,
  ]) {
    if (head.startsWith(word)) return true;
    const rest = word.startsWith(head) ? word.slice(head.length) : '';
    if (/^\d+$/.test(rest)) {
      const digits = rest.replace(/^0+/, '');
      return (candidate) => String(candidate).startsWith(digits);
    }
  }
  return serial === null ? null : (candidate) => candidate === serial;
}
