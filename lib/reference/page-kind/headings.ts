import { monthText, parseCableId } from '../../cable';
import { CLASSIFICATION } from '../machine-lines';
import type { Spot } from '../mention';
import { datesIn, monthNamed } from './dates';

/** What the heading of a whole cable tells of it. */
export interface Heading {
  /** Position of the heading in the text. */
  at: number;
  station: string;
  serial: number;
  year: number | null;
  /** `YYYY-MM`. */
  month: string | null;
}

const LINE = new RegExp(
  `${CLASSIFICATION}((?:[ \\xa0\\n/]{1,6}[A-Za-z0-9.-]{1,17}){1,14}?)[ \\xa0\\n]{1,6}(0\\d{3,7}|\\d{5,6})(?!\\d|\\.\\d)`,
  'gi',
);
const GROUP = /(?<![0-9])\d{6}Z[ \xa0]{1,3}([A-Z]{3})[A-Z]{0,6}[ \xa0]{1,3}(\d{2}|\d{4})(?!\d)/gi;
/** A date-time group stands in the lines above its heading. */
const ABOVE = 4_000;
/** Where a newspaper left those lines out, it gives the date instead, at the end of a line just above. */
const JUST_ABOVE = 240;
const LINE_END = /^(?:,? \d\d?:\d\d(?::\d\d)?)?[ \xa0]{0,9}[\n\u2029]/;
/** That of the last cable; what is told of them is of later. */
const LAST_MONTH = '2010-02';

/** Finds the headings of whole cables in a text: `C O N F I D E N T I A L SECTION 01 OF 02 CARACAS 003124`. */
export function messageHeadings(text: string, spot: Spot): Heading[] {
  const groups = [...text.matchAll(GROUP)].flatMap(
    ({ index: at, 1: name = '', 2: digits = '' }) => {
      const month = monthNamed(name);
      const year = inFull(digits);
      return month ? [{ at, year, month: monthText(year, month) }] : [];
    },
  );
  const headings: Heading[] = [];
  let next = 0;
  for (const { index: at, 1: words = '', 2: digits = '' } of text.matchAll(LINE)) {
    const named = postAtEnd(words, digits, spot);
    if (!named) continue;
    while ((groups[next]?.at ?? Number.POSITIVE_INFINITY) < at) next++;
    const group = groups[next - 1];
    const dated = group && at - group.at < ABOVE ? group : dateAbove(text, at);
    headings.push({ at, ...named, year: dated?.year ?? null, month: dated?.month ?? null });
  }
  return headings;
}

/** The last date above a heading that ends its line. */
function dateAbove(text: string, at: number) {
  const above = text.slice(Math.max(at - JUST_ABOVE, 0), at);
  return datesIn(above).findLast(
    ({ end, month }) => month <= LAST_MONTH && LINE_END.test(above.slice(end)),
  );
}

function inFull(year: string): number {
  const number = Number(year);
  if (year.length === 4) return number;
  return number + (number >= 66 ? 1900 : 2000);
}

/** Of the words before a number, the last ones that name a post. */
function postAtEnd(words: string, digits: string, spot: Spot) {
  const all = words.split(/[ \xa0\n/]{1,6}/).filter((word) => word !== '');
  for (let count = Math.min(4, all.length); count > 0; count--) {
    const name = all.slice(-count).join('').replace(/[.-]/g, '').toUpperCase();
    // Any year will do to have the post read.
    const [mention] = spot(`00${name}${digits}`);
    const parts = mention?.end === 2 + name.length + digits.length && parseCableId(mention.ids[0]);
    if (parts) return { station: parts.station, serial: parts.serial };
  }
  return null;
}
