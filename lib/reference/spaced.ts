import { cableId } from '../cable';
import { NOT_WITHIN } from './apart';
import {
  followsCableWord,
  isBesideCableWord,
  isInSentenceWithCableWord,
  precedesCable,
} from './cable-words';
import { serialOf } from './joined';
import { BLANK } from './machine-lines';
import { isMeasured } from './measure';
import type { Level, Mention, Reading } from './mention';
import { endsInLabel } from './other-numbers';
import type { Posts } from './posts';
import { yearOfIdentifier } from './year';

/** A post's name of up to five words: `San Salvador`, `PORT-AU-PRINCE`, `N'Djamena`, `St. Petersburg`, `Asunción`. */
const WORD = '[A-Za-zÀ-ɏ]{1,17}';
export const POST_NAME = `${WORD}(?:(?:['’.]|\\.?[ \\xa0\\n\\-\\u2010\\u2011]{1,3})${WORD}){0,4}`;

const PART = '[ \\xa0\\n\\-\\u2010-\\u2013]';
const SPACED = new RegExp(
  `${NOT_WITHIN}(\\d{2}|\\d{4})(${PART}{0,3})(${POST_NAME})(${PART}{0,3})(\\d{1,6})(?![0-9A-Za-zÀ-ɏ])`,
  'g',
);

/** What a year or a serial cannot stand beside: the rest of a date, a time, a sum. */
const NUMBER_BEFORE = /(?:\d[.,:/\-\u2010-\u2013]|[$€£])$/;
/** A telephone number that is not yet whole, `+20 2`, `0049 (30)`: a whole one has more than seven digits. */
const PHONE_BEFORE =
  /(?:(?:\+(?![ .\xa0-])|(?<!\d)00 ?(?=[1-9]\d{0,2}[ .\xa0-]\(?\d))(?:[ .\xa0-]?(?:\d|\(\d{1,4}\))){0,7}|\(0[1-9]\d{1,3}\))[ .\xa0-]?$/;
/** But for the next of a list: `09 TUNIS 516/09 TUNIS 640`. */
const NUMBER_AFTER = /^(?:[.:]\d|[,/](?!\d\d[ \xa0-]?[A-Z][A-Z \xa0-]{3,24}\d)\d|[ \xa0]?[%°€£$×])/;
/** `08-BERLIN-810-B`: a number of some article. But for the next, and words that go on in an address: `-A-GLIMPSE`, `-US-embassy`. */
const GOES_ON =
  /^-(?!\d\d-[A-Z-]{4,24}\d|[A-Z]{1,3}-(?:[A-Za-z]{3}|[A-Za-z]{2}-[A-Za-z]))([0-9A-Z]{1,3})(?![0-9A-Za-z])/;
const COMPOUND = /^-[a-z]{2}/;
/** Thousands with a space between: `120 000`. */
const THOUSANDS = /\D\d{1,3}[ \xa0]000(?!\d)/;
const MONTH_BEFORE =
  /(?<![A-Za-z])(?:jan|gen|ene|feb|f[eé]v|m[aä]r|a[bpv]r|ma[giy]|ju[iln]|giu|lug|aug|ago|ao[uû]|se[pt]|o[ck]t|o[tu]t|nov|d[eéi]c|dez)[a-zÀ-ɏ]{0,7}\.?[ \xa0]{1,3}$|(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)[а-я]{0,7}\.?[ \xa0]{1,3}$/i;
/** `SECTION 01 OF 04 BERLIN 1167`, `page 2 of 04 …`: the year is a count of parts. */
const COUNT_BEFORE =
  /\d{1,3}\s{1,3}OF\s{1,4}$|(?:section|page|part|sheet)\s?\d{1,3}(?:\s?of)?\s{1,4}$/i;
/** But `paragraph 2 of 04 CARACAS 3124` is a place in that cable. */
const PARAGRAPH_BEFORE = /para(?:graph)?s?\.?\s?\d{1,2}\s{1,3}of\s{1,4}$/i;

/** A serial that in prose would be read as a year: `10 London 2012`. */
const YEAR_LIKE = /^(?:19|20)[0-9]{2}$/;

/** Between the entries of a list, which goes on in the manner of its first: `; B) `, ` (NOTAL), and `, ` (June 2008), `. */
const LIST_GAP =
  /^(?:\s{0,2}\([^()\u2029]{1,40}\))?[\s,;:/&|.*•()-]{0,6}(?:(?:and|or|y|e|o|et|ou|und|oder|as well as)\s{1,2})?(?:[A-Za-z][.):]\s{0,3}|\([A-Za-z]\)\s{0,3})?$/i;
const LONGEST_GAP = 64;

/** How far what stands beside a find is looked at. */
const REACH = 40;

/** A find before it is known whether its surroundings let it count. */
interface Candidate {
  start: number;
  end: number;
  id: ReturnType<typeof cableId>;
  /** `04 CARACAS 3124`, as machines and their readers write. */
  capitals: boolean;
  /** The year in full, or the post's name as in prose. */
  prose: boolean;
  /** All its spaces are such as do not break. */
  unbroken: boolean;
  yearLike: boolean;
  /** Its year is a number of prose, as 08 is not. */
  plainNumber: boolean;
}

/**
 * Finds identifiers written with spaces or hyphens. In capitals they count on the page of a cable, and elsewhere
 * beside a word that says cable; as in prose (`04 Caracas 3124`) only beside such a word. Everything else is
 * loose. What no-break spaces hold together counts like one piece. `others` are finds of other forms, in order:
 * a list goes on in the manner of its first.
 */
export function spaced(
  text: string,
  reading: Reading,
  others: readonly Mention[],
  posts: () => Posts,
): Mention[] {
  const mentions: Mention[] = [];
  let next = 0;
  /** The end of the last reference that counts by default. */
  let last = -1;
  for (const found of candidates(text, posts)) {
    for (let other = others[next]; other && other.end <= found.start; other = others[++next])
      if (other.level === 'default') last = Math.max(last, other.end);
    const goesOn =
      last >= 0 &&
      last <= found.start &&
      found.start - last < LONGEST_GAP &&
      LIST_GAP.test(text.slice(last, found.start));
    const level = goesOn || isCertain(text, found) ? 'default' : uncertainLevel(found, reading);
    // The page of a cable prints its own number in its heading.
    if (level === null || found.id === reading.cable?.id) continue;
    const { start, end, id } = found;
    if (level === 'default') last = end;
    mentions.push({ start, end, ids: [id], form: 'spaced', level });
  }
  return mentions;
}

/** Gives the level of what nothing beside it says to be a cable; null where it does not count at all. */
function uncertainLevel(found: Candidate, { cable, loose }: Reading): Level | null {
  if (cable && found.capitals && !found.prose) return 'cable';
  return loose && !found.plainNumber ? 'loose' : null;
}

function isCertain(text: string, { start, end, prose, unbroken, yearLike }: Candidate): boolean {
  if (unbroken && !prose) return true;
  if (yearLike) return followsCableWord(text, start);
  return prose ? isInSentenceWithCableWord(text, start, end) : isBesideCableWord(text, start, end);
}

/** Whether a text has what may be such an identifier, wherever it stands. */
export function hasSpaced(text: string, posts: () => Posts): boolean {
  return !candidates(text, posts).next().done;
}

function* candidates(text: string, posts: () => Posts): Generator<Candidate> {
  /** Where one may begin that only a mark parts from the one before. */
  let next = -1;
  SPACED.lastIndex = 0;
  for (let match = SPACED.exec(text); match; match = SPACED.exec(text)) {
    const [whole, year = '', before = '', name = '', behind = '', digits = ''] = match;
    const start = match.index;
    const end = start + whole.length;
    const found = read(posts, year, name, digits);
    // The serial may be the year of the next.
    if (!found) SPACED.lastIndex = end - digits.length;
    if (!found || /^[0-9A-Za-z]{1,40}$/.test(whole)) continue;
    const left = start === next ? '' : text.slice(Math.max(start - REACH, 0), start);
    if (!standsAlone(left, text, end)) continue;
    const capitals = name === name.toUpperCase();
    if (!capitals && isOfThings(text, end)) continue;
    const hyphens = before + behind === '--';
    if (hyphens && isOfArticle(text.slice(end, end + REACH), digits)) continue;
    if (endsInLabel(left) && !(capitals && !hyphens && precedesCable(text, end))) continue;
    // A name of its own in prose, and a city of which all prose tells numbers.
    if (!capitals && /ROME/.test(found)) continue;
    next = /[,/\-\u2010-\u2013]/.test(text.charAt(end)) ? end + 1 : -1;
    yield {
      start,
      end,
      id: found,
      capitals,
      prose: !capitals || year.length === 4,
      unbroken: /^\xa0{0,2}$/.test(before + behind) && /^[A-Z\xa0]{1,40}$/.test(name),
      plainNumber: !capitals && !year.startsWith('0') && year.length === 2 && Number(year) < 66,
      yearLike: YEAR_LIKE.test(digits) && !(capitals && year.length === 2),
    };
  }
}

function read(posts: () => Posts, yearDigits: string, name: string, digits: string) {
  const year = yearOfIdentifier(yearDigits);
  const serial = serialOf(digits);
  if (year === null || serial === null) return null;
  const station = posts().named(name);
  return station ? cableId({ year, station, serial }) : null;
}

function standsAlone(before: string, text: string, end: number): boolean {
  if (before.endsWith(BLANK)) return false;
  return !(
    NUMBER_BEFORE.test(before) ||
    PHONE_BEFORE.test(before) ||
    MONTH_BEFORE.test(before) ||
    (COUNT_BEFORE.test(before) && !PARAGRAPH_BEFORE.test(before)) ||
    NUMBER_AFTER.test(text.slice(end, end + REACH)) ||
    THOUSANDS.test(text.slice(Math.max(end - 4, 0), end + 5))
  );
}

/** Whether what goes on behind a find makes it the number of some article; `-436` behind 418 is the end of a range. */
function isOfArticle(behind: string, digits: string): boolean {
  const [, more = ''] = GOES_ON.exec(behind) ?? [];
  return more !== '' && !(more.length === 3 && Number(more) > Number(digits));
}

/**
 * Whether a number is one of things: `217 °C`, a `300-strong`. Behind a post in capitals it is a serial all the same, since
 * many words for what is counted have another meaning: `09 KABUL 217 documents a meeting`.
 */
function isOfThings(text: string, end: number): boolean {
  return COMPOUND.test(text.slice(end, end + 3)) || isMeasured(text, end);
}
