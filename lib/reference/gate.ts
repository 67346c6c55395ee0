import { withoutKind } from './tables';

/**
 * Letters of a station's name that the gate looks at. Every name and every known misspelling begins with one of
 * some 350 such heads; a whole table of names would be five times as long, and every page loads it.
 */
export const HEAD_LETTERS = 4;

/**
 * All that is looked for, in one pass: the last digits of a year before what may be a station's name, parted by
 * whatever a page's source has there and up to a serial, or in capitals, or before what two identifiers of the release
 * have there; a character that is not what it seems, unless it follows a sign or letter of which no identifier is made,
 * as in emoji and Persian; words that only a cable's own text has, whose references may leave out the year. What follows
 * a year is not consumed: it may hold the year that counts.
 */
const FIRST_LOOK =
  /\d\d(?=[\s\-\u2010-\u2015_./]{0,99}((?:[A-Za-z\u00c0-\u024f][\s\-\u2010-\u2015_./'\u2019]{0,99}){4,34})\d|([A-Z]{4,34})|2OF5|BAU339)|[\u034f\ufe00-\ufe0f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a](?<![\u0530-\u167f\u203c-\u2fff\u3030-\udfff].)|SIPDIS|TAGS: |E\.?O\.? ?1\d/g;

/** What cannot be seen and may stand anywhere in an identifier, and letters and digits of full width. */
const ODD =
  /[\u034f\ufe00-\ufe0f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\uff10-\uff5a]/g;

const plain = (odd: string): string =>
  odd < '\uff10' ? '' : String.fromCharCode(odd.charCodeAt(0) - 0xfee0);

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
  let known: Set<string> | undefined;
  const isHead = (head: string): boolean => {
    known ??= new Set(heads.match(/.{4}/g));
    return known.has(head);
  };

  return function mayCite(text): boolean {
    FIRST_LOOK.lastIndex = 0;
    for (let match = FIRST_LOOK.exec(text); match; match = FIRST_LOOK.exec(text)) {
      const [found, parted, capitals] = match;
      const name = parted ?? capitals;
      if (name ? isHead(headOf(name)) : found.length > 1) return true;
      if (!name) return mayCite(text.replace(ODD, plain));
    }
    return false;
  };
}

const ACCENTED = /[\u00c0-\u024f]/;

/** Gives the first four letters of a name, upper case, without accents and the kinds of post before them. */
export function headOf(name: string): string {
  const apart = ACCENTED.test(name) ? name.normalize('NFD') : name;
  const letters = apart.replace(/[^A-Za-z]/g, '').toUpperCase();
  // Twice, as names are looked up.
  return withoutKind(withoutKind(letters)).slice(0, HEAD_LETTERS);
}
