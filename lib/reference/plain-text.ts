import { ESCAPED, unescaped } from './escapes';
import type { Mention } from './mention';

/** What takes no place on the page: soft hyphens, zero-width characters, marks of direction, variation selectors. */
const INVISIBLE =
  '\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufe00-\\ufe0f\\ufeff';
/** Spaces at which no line is broken: who wrote one within an identifier meant it to be one. */
const NO_BREAK = '\\u2007\\u202f';
const OTHER_SPACE = '\\t\\v\\f\\r\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u205f\\u3000';
const FULL_WIDTH = '\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a';

/** One pass over the text for all of them: most texts have none, or a few. */
const ODD = new RegExp(
  `([${INVISIBLE}])|([${NO_BREAK}])|([${OTHER_SPACE}])|(${ESCAPED})|[${FULL_WIDTH}]`,
  'g',
);

/** A text as a reader sees it, and where each of its positions is in the text as it stands. */
export interface PlainText {
  text: string;
  /** Gives the position in the text as it stands. */
  from: (at: number) => number;
}

/**
 * Gives a text without what cannot be seen, with plain spaces and no-break spaces (U+00A0) for all others, plain letters
 * and digits for those of full width, and for an escaped character what it stands for.
 */
export function plainText(given: string): PlainText {
  /** Positions in the plain text before which something was left out, once for each character. */
  const gaps: number[] = [];
  const plain = given.replace(ODD, (odd, invisible, noBreak, space, escaped, at: number) => {
    let one = invisible ? '' : noBreak ? '\xa0' : ' ';
    if (escaped) one = plainText(unescaped(odd)).text;
    else if (!(invisible || noBreak || space))
      one = String.fromCharCode(odd.charCodeAt(0) - 0xfee0);
    const place = at - gaps.length + one.length;
    for (let n = one.length; n < odd.length; n++) gaps.push(place);
    return one;
  });
  return { text: plain, from: gaps.length > 0 ? (at) => at + countUpTo(gaps, at) : (at) => at };
}

/** Gives mentions found in a plain text as they are in the text as it stands. */
export function asGiven(mentions: readonly Mention[], { from }: PlainText): Mention[] {
  return mentions.map((mention) => ({
    ...mention,
    start: from(mention.start),
    end: from(mention.end - 1) + 1,
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
