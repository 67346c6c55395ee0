import { type CableId, cableId, FIRST_YEAR, LAST_YEAR, parseCableId } from '../cable';
import { startsWithin } from './apart';
import { serialOf } from './joined';
import { isMeasured } from './measure';
import type { Mention, Reading } from './mention';
import type { Posts } from './posts';
import { POST_NAME } from './spaced';
import { isCode } from './surroundings';
import { yearOf } from './year';

const NEXT_IN_LIST =
  /(?:_[a-z])?\)?[ \xa0]{0,2}(?:(?:[,;/&+]|and|or|y|e|o|et|ou|und|oder|to|through|thru|bis|[-–—])[ \xa0\n]{0,2}){1,2}(\d{1,6})(?![0-9A-Za-zÀ-ɏ]|[.,:/-]\d)/y;

/** Finds what goes on after an identifier: the bare tail of a list, `04CARACAS3124, 3125 and 3130`, or the end of a range. */
export function tails(text: string, heads: readonly Mention[]): Mention[] {
  const mentions: Mention[] = [];
  for (const head of heads) {
    const parts = head.ids.length === 1 ? parseCableId(head.ids[0]) : null;
    if (!parts || head.form === 'ref' || head.form === 'tail') continue;
    let at = head.end;
    for (;;) {
      NEXT_IN_LIST.lastIndex = at;
      const match = NEXT_IN_LIST.exec(text);
      const digits = match?.[1] ?? '';
      const serial = match && serialOf(digits);
      if (!match || !serial || Math.abs(String(serial).length - String(parts.serial).length) > 1)
        break;
      const end = match.index + match[0].length;
      if (isMeasured(text, end)) break;
      const id = cableId({ ...parts, serial });
      mentions.push({ start: end - digits.length, end, ids: [id], form: 'tail', level: 'loose' });
      at = end;
    }
  }
  return mentions;
}

const CABLE =
  '(?:[Cc]ables?|CABLES?|[Tt]elegram[sa]?|TELEGRAM|[Rr]eftel|REFTEL|[Cc]âble|[Tt]élégramme|[Dd]épêche|[Dd]espacho|[Dd]epesche|[Dd]rahtbericht|[Kk]abel|[Cc]ablo)';
const NUMBER = '(?:(?:NO|[Nn](?:[or]|um(?:ber|[eé]ro|mer)?|úmero|º|°)|№|#)\\.?[ \\xa0]{0,2})?';
const SMALL =
  "(?:(?:from|by|of|out|at|in|the|US|U\\.S\\.|American|[Ee]mbassy|[Cc]onsulate|del?|la|el|desde|embajada|en|a|da|do|du|des|l|ambassade|à|aus|der|von|Botschaft|US-Botschaft|embaixada|em|dall|ambasciata)[ \\xa0\\n'’]{1,2})";
const APART = [
  new RegExp(
    `(?<![A-Za-z])${CABLE}[ \\xa0]${NUMBER}(\\d{1,6})[ \\xa0\\n]{1,2}${SMALL}{1,5}(${POST_NAME})`,
    'g',
  ),
  new RegExp(
    `(?<![A-Za-z])([A-ZÀ-Þ]${POST_NAME})(?:['’]s?)?[ \\xa0\\n]{1,2}${CABLE}[ \\xa0]${NUMBER}(\\d{1,6})(?![0-9A-Za-z]|[.,]\\d)`,
    'g',
  ),
];
const YEAR = /(?<!\d)(?:19[6-9]\d|20(?:0\d|10))(?!\d)/g;
const NEAR = 80;

/** Finds number and post apart: `cable 3124 from Caracas`, `Caracas cable no. 3124`. */
export function apart(text: string, { cable }: Reading, posts: () => Posts): Mention[] {
  const mentions: Mention[] = [];
  for (const [n, pattern] of APART.entries()) {
    for (const match of text.matchAll(pattern)) {
      const [whole, one = '', two = ''] = match;
      const serial = serialOf(n === 0 ? one : two);
      const named = namedPart(n === 0 ? two : one, n === 0, posts());
      if (serial === null || !named) continue;
      const start = match.index + (n === 0 ? 0 : named.from);
      const end = match.index + (n === 0 ? whole.length - two.length + named.to : whole.length);
      if (n === 1 && isMeasured(text, end)) continue;
      const years = yearsNear(text, start, end) ?? (cable ? [cable.year] : ALL_YEARS);
      const ids = years.map((year) => cableId({ year, station: named.code, serial }));
      const [first, ...others] = ids;
      if (first)
        mentions.push({ start, end, ids: [first, ...others], form: 'apart', level: 'loose' });
    }
  }
  return mentions;
}

const ALL_YEARS = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, n) => FIRST_YEAR + n);

/** Of some words, those that begin (or end) them and name a post. */
function namedPart(words: string, atStart: boolean, posts: Posts) {
  const each = [...words.matchAll(/[^ \xa0\n\-.'’]{1,17}/g)];
  const parts = atStart
    ? each.map(({ 0: word, index }) => ({ from: 0, to: index + word.length })).reverse()
    : each.map(({ index }) => ({ from: index, to: words.length }));
  for (const part of parts) {
    const code = posts.named(words.slice(part.from, part.to));
    if (code) return { ...part, code };
  }
  return null;
}

function yearsNear(text: string, start: number, end: number): number[] | null {
  const around = text.slice(Math.max(start - NEAR, 0), start) + text.slice(end, end + NEAR);
  const years = [...around.matchAll(YEAR)]
    .map(([year]) => yearOf(year))
    .filter((year) => year !== null);
  return years.length > 0 ? [...new Set(years)] : null;
}

const TOKEN = /[0-9OoIlSBZQ]{2}[A-Z0-9lo]{5,24}/g;
/** What is read for what: the one in the place of the other. */
const AS_DIGIT = ['OoQDIlLSBZG', '00001115826'] as const;
const AS_LETTER = ['0o1l5826', 'OOIISBZG'] as const;

/** Finds identifiers with the slips of character recognition: `O4CARACAS3124`, `04CARACA53124`. */
export function misread(text: string, posts: () => Posts): Mention[] {
  const mentions: Mention[] = [];
  for (const { 0: found, index: start } of text.matchAll(TOKEN)) {
    const end = start + found.length;
    if (startsWithin(text, start) || /[0-9A-Za-z]/.test(text.charAt(end))) continue;
    if (isCode(text, start, end)) continue;
    const [first, ...others] = readings(found, posts());
    if (first)
      mentions.push({ start, end, ids: [first, ...others], form: 'misread', level: 'loose' });
  }
  return mentions;
}

/** Every way to part what was misread into year, post and serial. */
function readings(found: string, posts: Posts): CableId[] {
  const year2 = corrected(found.slice(0, 2), AS_DIGIT);
  const year = yearOf(year2);
  if (year === null) return [];
  const ids: CableId[] = [];
  for (let split = 6; split < found.length; split++) {
    const code = corrected(found.slice(2, split), AS_LETTER);
    const serial = serialOf(corrected(found.slice(split), AS_DIGIT));
    const isSlip =
      year2 + code + found.slice(split) !== found || !/^\d{1,9}$/.test(found.slice(split));
    if (isSlip && serial && posts.isCode(code)) ids.push(cableId({ year, station: code, serial }));
  }
  return ids;
}

function corrected(text: string, [slips, meant]: readonly [string, string]): string {
  return [...text].map((letter) => meant[slips.indexOf(letter)] ?? letter).join('');
}
