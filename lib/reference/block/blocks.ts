import type { Mention, Reading } from '../mention';
import type { Posts } from '../posts';
import { Block } from './block';

/**
 * Where a REF block begins: `REF:`, `REFS:`, `Ref(s):`, `REFTELS:`, `REFERENCE:`, also glued to the subject
 * (`EGYPTREF:`); without the colon only where a line starts.
 */
const START =
  /(?:(?<![a-z])REFS?|(?<![A-Za-z])(?:REF(?:TELS?|ERENCES?)|[Rr]ef(?:s|tels?|erences?)?))(?:\([Ss]\))?[ \u00a0]{0,4}(?:[:;]|(?=[ \u00a0\n(]))/g;
const LINE_START =
  /(?:^|[\n\u2029])[ \u00a0]{0,12}(?:¶[ \u00a0]?)?(?:\(?[A-Za-z1][.):][ \u00a0]{0,4})?(?:[A-Za-z]{3,12}[ \u00a0])?$/;
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
    const isSure = /[:;]$/.test(match[0]);
    if (!isSure && !LINE_START.test(text.slice(Math.max(match.index - 32, 0), match.index)))
      continue;
    const block = new Block(text, begin, citing, { loose, isSure }, posts());
    mentions.push(...block.mentions);
    START.lastIndex = Math.max(begin, block.end);
  }
  return mentions;
}
