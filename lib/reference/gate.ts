import { ESCAPED_WITHIN, unescaped } from './escapes';
import { withoutKind } from './tables';

/**
 * Letters of a station's name that the gate looks at. Every name and every known misspelling begins with one of
 * some 350 such heads; a whole table of names would be five times as long, and every page loads it.
 */
export const HEAD_LETTERS = 4;

/**
 * The last digits of a year before what may be a station's name, parted by whatever a page's source has there and up to a
 * serial, or in capitals, or before what two identifiers of the release have there. What follows a year is not consumed:
 * it may hold the year that counts; nor is a name that no serial follows tried again with fewer letters, hence `\1`.
 */
const NUMBERED =
  /\d\d(?=[\s\-\u2010-\u2015_./]{0,99}(?=((?:[A-Za-z\u00c0-\u024f][\s\-\u2010-\u2015_./'\u2019]{0,99}){4,34}))\1\d|[A-Z]{4}|2OF5|BAU339)/g;

/** The name behind such a year. */
const NAME = /(?:[\s\-\u2010-\u2015_./'\u2019]{0,99}[A-Za-z\u00c0-\u024f]){4,34}/y;

/** Words that only a cable's own text has, whose references may leave out the year; and what is in each of them. */
const CABLE_WORDS = /SIPDIS|TAGS: |E\.?O\.? ?1\d/g;
const IN_CABLE_WORDS = ['SIPDIS', 'TAGS: ', 'E.O', 'EO.', 'EO 1', 'EO1'];

/** What cannot be seen and may stand anywhere in an identifier, and letters and digits of full width. */
const UNSEEN =
  '\\u034f\\ufe00-\\ufe0f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a';
const SOFT_HYPHEN = '\u00ad';
const ODD = new RegExp(`[${UNSEEN}${SOFT_HYPHEN}\uff3f]`);
const ALL_ODD = new RegExp(`${ODD.source}|${ESCAPED_WITHIN}`, 'g');

/**
 * One of these, unless it follows a sign or letter of which no identifier is made, as in emoji and Persian. The soft hyphen
 * is looked for by itself: it is the only one that a text of one byte a letter may have, which need not be gone through then.
 */
const STRANGE = new RegExp(`[${UNSEEN}](?<![\\u0530-\\u167f\\u203c-\\u2fff\\u3030-\\udfff].)`);

function plain(odd: string): string {
  const one = odd.length > 1 ? unescaped(odd) : odd;
  if (one < SOFT_HYPHEN || !ODD.test(one)) return one;
  return one < '\uff10' ? '' : String.fromCharCode(one.charCodeAt(0) - 0xfee0);
}

/** Tells whether a text may cite a cable. */
export type Gate = (text: string) => boolean;

/** Whether characters of a text are not what they seem, so that their neighbours have to be seen first. */
export const hasOdd = (text: string): boolean =>
  text.includes('\\') || text.includes(SOFT_HYPHEN) || STRANGE.test(text);

const NONE: readonly number[] = [];

/** Gives the positions of words that only a cable's own text has. */
export function cableWords(text: string): readonly number[] {
  // Almost no text has any: to look for a few letters takes a tenth of what an expression does.
  for (const part of IN_CABLE_WORDS)
    if (text.includes(part)) return Array.from(text.matchAll(CABLE_WORDS), ({ index }) => index);
  return NONE;
}

/**
 * Gives the position of the next year in a text before the name of a station, from another position on; -1 where there
 * is none.
 */
export function nextNumbered(text: string, from: number, heads: Heads): number {
  NUMBERED.lastIndex = from;
  // To be given what has been found would cost more than to find it.
  while (NUMBERED.test(text)) {
    const behind = NUMBERED.lastIndex;
    if (isHead(text, behind, heads)) return behind - 2;
  }
  return -1;
}

/**
 * Gives the test that decides whether a page is read closely: true for every text in which a reference at default
 * level can be found, and for any text of a cable; seldom true for another. `heads` are the first four letters,
 * upper case, of all names of stations, one behind the other.
 *
 * It knows no surroundings, and may be given a text without the boundaries of its blocks. What it does is little
 * and plain, since every page pays for it: a Unicode normalisation alone takes as long as reading a page.
 */
export function gate(heads: string): Gate {
  const known = headSet(heads);
  return function mayCite(text): boolean {
    // A second use of an expression, be it of nothing, has the browser compile it.
    if (text === '') return false;
    const seen = hasOdd(text) ? text.replace(ALL_ODD, plain) : text;
    return nextNumbered(seen, 0, known) >= 0 || cableWords(seen).length > 0;
  };
}

/** Gives the heads of names, as numbers, once they are needed: most pages have nothing that they have to be compared with. */
export type Heads = () => { names: ReadonlySet<number>; kinds: ReadonlySet<number> };

/** Gives heads that are written one behind the other. */
export function headSet(heads: string): Heads {
  let known: ReturnType<Heads> | undefined;
  return () => {
    if (known) return known;
    const names = new Set<number>();
    // Piece by piece: to have an expression part them takes ten times as long.
    for (let n = 0; n < heads.length; n += HEAD_LETTERS) names.add(numberOf(heads, n));
    known = { names, kinds: new Set(KINDS.map((kind) => numberOf(kind))) };
    return known;
  };
}

/** Bits of a letter in the number that stands for some. */
const LETTER = 5;

/** Gives four letters of ASCII, or what there is of them, as a number, whatever their case: strings take three times as long to put together and look up. */
function numberOf(letters: string, from = 0): number {
  let number = 0;
  for (let n = from; n < Math.min(from + HEAD_LETTERS, letters.length); n++)
    number = (number << LETTER) | (letters.charCodeAt(n) & 0x1f);
  return number;
}

/** Kinds of post that a name may begin with, as far as they tell that it may. */
const KINDS = ['AM', 'US', 'EMB', 'CON', 'MIS', 'EFT', 'FSC', 'NOF', 'SIF'];

const [ZERO, NINE, SMALL_A, SMALL_Z] = [0x30, 0x39, 0x61, 0x7a];
const [FIRST_ACCENTED, LAST_ACCENTED] = [0xc0, 0x24f];
/** What small letters of ASCII have over capitals. */
const SMALL = 0x20;

/** Whether what stands behind a year is the head of a station's name, or goes on as two identifiers of the release do. */
function isHead(text: string, at: number, heads: Heads): boolean {
  let head = 0;
  for (let n = at, letters = 0; letters < HEAD_LETTERS && n < text.length; n++) {
    const code = text.charCodeAt(n);
    if (code >= ZERO && code <= NINE) return true;
    if (code >= FIRST_ACCENTED && code <= LAST_ACCENTED) return isNameHead(text, at, heads);
    const small = code | SMALL;
    if (small < SMALL_A || small > SMALL_Z) continue;
    head = (head << LETTER) | (code & 0x1f);
    letters++;
  }
  const { names, kinds } = heads();
  const isKind = kinds.has(head >> LETTER) || kinds.has(head >> (2 * LETTER));
  return names.has(head) || (isKind && isNameHead(text, at, heads));
}

function isNameHead(text: string, at: number, heads: Heads): boolean {
  NAME.lastIndex = at;
  return heads().names.has(numberOf(headOf(NAME.exec(text)?.[0] ?? '')));
}

const ACCENTED = /[\u00c0-\u024f]/;

/** Gives the first four letters of a name, upper case, without accents and the kinds of post before them. */
export function headOf(name: string): string {
  const apart = ACCENTED.test(name) ? name.normalize('NFD') : name;
  const letters = apart.replace(/[^A-Za-z]/g, '').toUpperCase();
  // Twice, as names are looked up.
  return withoutKind(withoutKind(letters)).slice(0, HEAD_LETTERS);
}
