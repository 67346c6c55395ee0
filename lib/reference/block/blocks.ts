import type { Mention, Reading } from '../mention';
import type { Posts } from '../posts';
import { Block } from './block';

/** In capitals and not, with an accent, which may be a character of its own. */
const [E, e] = ['[EÉÊ]\\u0301?', '[eéê]\\u0301?'];

const LARGE = `R${E}F(?:[ -]?TELS?(?! ?AVIV)|${E}R${E}N(?:CE|CIA)S?)`;
const SMALL = `[Rr]${e}f(?:s|[ -]?tels?(?! ?aviv)|${e}r${e}n(?:ce|cia)s?|erenz(?:en)?)?`;

/**
 * Where a REF block begins: `REF:`, `REFS:`, `Ref(s):`, `REF/S:`, `REF.:`, `REFTELS:`, `REFERENCE:`, `RÉF :`, `Referencias:`,
 * `REF A:`, `REF/A/`, `REF/1`, also glued to the subject (`EGYPTREF:`); without the colon only where a
 * line starts. `REF/04 STATE` has a year.
 */
const START = new RegExp(
  `(?:(?<![A-Za-zÀ-ɏ])(?:${LARGE}|${SMALL})|(?<![a-z])R${E}FS?)` +
    '(?:\\([Ss]\\)|/[Ss])?\\.?(?:[ \\xa0]{0,4}[:;\\uff1a]|[ \\xa0]([A-Z]):|[ \\xa0]{0,4}(?=[ \\xa0\\n(=\\u2013\\u2014-])|/([A-Za-z1-9]|\\d\\d(?![ \\xa0]))(?:/?:|/|(?=[ \\xa0])))',
  'g',
);
const LINE_START =
  /(?:^|[\n\u2029])[ \xa0]{0,12}(?:¶[ \xa0]?)?(?:\(?[A-Za-z1][.):][ \xa0]{0,4})?(?:[A-Za-z]{3,12}[ \xa0])?$/;
/** Finds the references in the REF blocks of a text. `citingAt` gives the cable that a position is in. */
export function blocks(
  text: string,
  { loose }: Reading,
  citingAt: (position: number) => Reading['cable'],
  posts: () => Posts,
): Mention[] {
  const mentions: Mention[] = [];
  START.lastIndex = 0;
  for (let match = START.exec(text); match; match = START.exec(text)) {
    const begin = match.index + match[0].length;
    const citing = citingAt(match.index);
    if (!citing && !loose) continue;
    const isSure = /[:;\uff1a]$/.test(match[0]);
    if (!isSure && !LINE_START.test(text.slice(Math.max(match.index - 32, 0), match.index)))
      continue;
    const label = (match[1] ?? match[2] ?? '').toUpperCase();
    const block = new Block(text, begin, citing, { loose, isSure, label }, posts());
    mentions.push(...block.mentions);
    START.lastIndex = Math.max(begin, block.end);
  }
  return mentions;
}
