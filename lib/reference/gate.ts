/**
 * Letters of a station's name that the gate looks at. Every name and every known misspelling begins with one of
 * some 350 such heads; a whole table of names would be five times as long, and every page loads it.
 */
export const HEAD_LETTERS = 4;

/**
 * All that is looked for, in one pass: the last digits of a year before what may be a station's name, joined, or
 * parted and then up to a serial; a character that is to be left out; words that only a cable's own text has, whose
 * references may leave out the year. What follows a year is not consumed: it may hold the year that counts.
 */
const FIRST_LOOK =
  /\d\d(?=([A-Z]{3,17})|[\s\-\u2010-\u2015_./]{0,3}((?:[A-Za-z\u00c0-\u024f][\s\-\u2010-\u2015_./'\u2019]{0,3}){4,17})\d)|[\u00ad\u200b-\u200f\u2060\ufeff]|SIPDIS|TAGS: |E\.?O\.? ?1\d/g;

/** Soft hyphens and zero-width characters, which may stand anywhere in an identifier. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** Tells whether a text may cite a cable. */
export type Gate = (text: string) => boolean;

/**
 * Gives the test that decides whether a page is read closely: true for every text in which a reference at default
 * level can be found, and for any text of a cable; seldom true for another. `heads` are the first four letters,
 * upper case, of all names of stations, one behind the other.
 *
 * It knows no surroundings, and may be given a text without the boundaries of its blocks. What it does is little
 * and plain, since every page pays for it: a Unicode normalisation alone takes as long as reading a page.
 */
export function gate(heads: string): Gate {
  const isHead = (head: string): boolean => {
    let at = heads.indexOf(head);
    while (at % HEAD_LETTERS > 0) at = heads.indexOf(head, at + 1);
    return at >= 0 && head.length === HEAD_LETTERS;
  };

  return function mayCite(text): boolean {
    FIRST_LOOK.lastIndex = 0;
    for (let match = FIRST_LOOK.exec(text); match; match = FIRST_LOOK.exec(text)) {
      const [found, joined, parted] = match;
      const name = joined ?? parted;
      if (name ? isHead(headOf(name)) : found.length > 1) return true;
      if (!name) return mayCite(text.replace(INVISIBLE, ''));
    }
    return false;
  };
}

const ACCENTED = /[\u00c0-\u024f]/;

/** Gives the first four letters of a name, upper case and without accents. */
export function headOf(name: string): string {
  const plain = ACCENTED.test(name) ? name.normalize('NFD') : name;
  return plain
    .replace(/[^A-Za-z]/g, '')
    .slice(0, HEAD_LETTERS)
    .toUpperCase();
}
