import { ESCAPED, unescaped } from './escapes';
import type { Mention } from './mention';

/** What takes no place on the page: soft hyphens, zero-width characters, marks of direction, variation selectors. */
const INVISIBLE =
  '\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufe00-\\ufe0f\\ufeff';
/** Spaces at which no line is broken: who wrote one within an identifier meant it to be one. */
const NO_BREAK = '\u2007\u202f';
const OTHER_SPACE = '\\t\\v\\f\\r\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u205f\\u3000';
const FULL_WIDTH = '\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a';

const SPACE = new RegExp(`[${OTHER_SPACE}]`);
const ODD = new RegExp(`[${INVISIBLE}${NO_BREAK}${OTHER_SPACE}${FULL_WIDTH}]`);
/** One pass over the text for all of them: most texts have none, or a few. */
const ALL_ODD = new RegExp(`${ODD.source}|${ESCAPED}`, 'g');
const ESCAPED_HERE = new RegExp(ESCAPED, 'y');

/** A text as a reader sees it, and where each of its characters stands in the text as it stands. */
export interface PlainText {
  text: string;
  /** Gives where a character begins, and where it ends. */
  from: (at: number) => number;
  to: (at: number) => number;
}

/**
 * Gives a text without what cannot be seen, with plain spaces and no-break spaces (U+00A0) for all others, plain letters
 * and digits for those of full width, and for an escaped character what it stands for.
 */
export function plainText(given: string): PlainText {
  /** Positions in the plain text from which on characters stand further behind in what is given, and by how much. */
  const places: number[] = [];
  const shifts: number[] = [];
  let shift = 0;
  const text = given.replace(ALL_ODD, (odd, at: number) => {
    const one = seen(odd);
    if (one.length < odd.length) {
      places.push(at - shift + one.length);
      shift += odd.length - one.length;
      shifts.push(shift);
    }
    return one;
  });
  const from = (at: number) => at + (shifts[countUpTo(places, at) - 1] ?? 0);
  const to = (at: number) => {
    ESCAPED_HERE.lastIndex = from(at);
    return ESCAPED_HERE.test(given) ? ESCAPED_HERE.lastIndex : from(at) + 1;
  };
  return { text, from, to };
}

/** Gives what a reader sees of an odd character, or is meant to see of an escaped one. */
function seen(odd: string): string {
  const one = odd.length > 1 ? unescaped(odd) : odd;
  if (odd.length > 1 && !ODD.test(one)) return one;
  if (one >= '\uff10') return String.fromCharCode(one.charCodeAt(0) - 0xfee0);
  if (NO_BREAK.includes(one)) return '\xa0';
  return SPACE.test(one) ? ' ' : '';
}

/** Gives mentions found in a plain text as they are in the text as it stands. */
export function asGiven(mentions: readonly Mention[], { from, to }: PlainText): Mention[] {
  return mentions.map((mention) => ({
    ...mention,
    start: from(mention.start),
    end: to(mention.end - 1),
  }));
}

/** Gives how many of some sorted numbers are at most `limit`. */
function countUpTo(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
