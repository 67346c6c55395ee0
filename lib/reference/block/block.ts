import { type CableId, cableId, FIRST_YEAR, LAST_YEAR } from '../../cable';
import type { CitingCable } from '../citing-cable';
import type { Mention } from '../mention';
import type { Posts } from '../posts';
import { yearOf } from '../year';
import { bulletEnd, isRef, labelAt } from './bullets';
import { type Entry, readEntry } from './entry';
import { isPartOfMore, readGroup, readNumber, readYear, readYearBehind } from './numbers';
import { isTold, quotationEnd, readQuoted } from './quoted';
import { isStop } from './stops';
import { Tokens } from './tokens';
import { AND, TRAILING } from './words';

/** The longest blocks of the release, with 26 references and as many memoranda, are shorter. */
const LONGEST = 8_000;
/** How long an entry of free text may be, and how many lines may stand between two references. */
const LONGEST_FREE = 400;
const MOST_FREE_LINES = 3;

/** Words that may lead a reference. */
const LEADING = /^(?:OUR|SEE)$/i;

/**
 * Where the parser is: at the `start` of an entry, directly `after` a reference, `parted` from one by a mark that lets
 * a list go on, in `free` text, or at a place within free text where a reference may begin (`open`).
 */
type Place = 'start' | 'after' | 'parted' | 'free' | 'open';

/** Reads the references of a REF block, from behind its `REF:`. Gives what it found and where the block ends. */
export class Block {
  readonly mentions: Mention[] = [];
  readonly #tokens: Tokens;
  #n = 0;
  #place: Place = 'start';
  #lineStarts = true;
  #freeFrom = 0;
  #freeLines = 0;
  /** The last number of a list with numbers, and the place of the last letter of one with letters. */
  #number = 0;
  #letter = 0;
  #last: Pick<Entry, 'station' | 'year'> | null = null;

  constructor(
    text: string,
    start: number,
    private readonly citing: CitingCable | null,
    /** `isSure`: a colon says that references follow; without one, they must. `label`: that of the first, as in `REF/A/`. */
    private readonly options: { loose: boolean; isSure: boolean; label: string },
    private readonly posts: Posts,
  ) {
    this.#count(options.label);
    const limit = Math.min(text.length, start + LONGEST);
    this.#tokens = new Tokens(text, start, limit, citing?.year ?? LAST_YEAR);
    while (this.#step());
  }

  /** The position behind the block. */
  get end(): number {
    return this.#tokens.at(this.#n)?.start ?? this.#tokens.read;
  }

  #step(): boolean {
    const tokens = this.#tokens;
    const token = tokens.at(this.#n);
    if (!token) return false;
    if (token.kind === 'line') return this.#line();
    const bullet = this.#bulletEnd();
    if (isStop(tokens, this.#n, this.#lineStarts)) return false;
    // `; 2. CARACAS 3124` is the second of a list, not the second serial of the post before.
    const isSure =
      bullet !== null &&
      (tokens.is(bullet - 1, '/') ||
        (tokens.isNumber(this.#n) && readEntry(tokens, bullet, this.posts)));
    if (isSure) return this.#bullet(bullet);
    if (this.#place !== 'free' && this.#reference()) return true;
    if (bullet !== null && this.#isBullet()) return this.#bullet(bullet);
    return this.#other(token.text, token.kind === 'word', token.start);
  }

  #line(): boolean {
    this.#n++;
    const next = this.#tokens.at(this.#n);
    if (next?.kind === 'line') return true;
    if (this.#place === 'free' && this.#freeLines++ >= MOST_FREE_LINES) return false;
    this.#lineStarts = true;
    if (this.#place === 'free') this.#place = 'open';
    return true;
  }

  #bulletEnd(): number | null {
    if (this.#isYear()) return null;
    const end = bulletEnd(this.#tokens, this.#n, this.#lineStarts);
    return end !== null && this.#tokens.is(end - 1, '/') && !this.#isListed(end) ? null : end;
  }

  /** `04/CARACAS 3124`: a number that can be the year and is not the list's next is no bullet. */
  #isYear(): boolean {
    const read = readYear(this.#tokens, this.#n);
    if (!read || read.year > this.#tokens.latest || this.#isNextNumber()) return false;
    return readEntry(this.#tokens, this.#n, this.posts) !== null;
  }

  /**
   * Whether a letter or number before a slash is the list's: the next, or, with an entry behind it, the first of all, one
   * that follows a reference, or one of the next five. `S/CT` is an office, `W/CARACAS` with somebody there, `5/9/` a date.
   */
  #isListed(end: number): boolean {
    const tokens = this.#tokens;
    if (isRef(tokens, this.#n)) return true;
    const label = labelAt(tokens, this.#n);
    const number = Number(label);
    const isDate = tokens.isNumber(this.#n - 1) && tokens.isGlued(this.#n);
    if (number && isDate) return false;
    const last = number ? this.#number : this.#letter;
    const further = (number || letterPlace(label)) - last;
    if (further === 1) return true;
    // A number of two digits may be a year.
    if (further < 0 || /\d\d/.test(label)) return false;
    const place = this.#place;
    const isAny = place === 'start' ? last === 0 : place === 'after' || place === 'parted';
    return (isAny || further < 6) && readEntry(tokens, end, this.posts) !== null;
  }

  /** Within free text a number with a full stop is a date's, or the end of a sentence, if it is not the list's next. */
  #isBullet(): boolean {
    if (!this.#tokens.isNumber(this.#n)) return true;
    const isFree = this.#place === 'free' || this.#place === 'open';
    return this.#lineStarts || !isFree || (this.#number > 0 && this.#isNextNumber());
  }

  #isNextNumber(): boolean {
    const number = Number(labelAt(this.#tokens, this.#n));
    return number === this.#number + 1 && (number > 1 || this.#last === null);
  }

  #bullet(end: number): boolean {
    // The first paragraph of the cable, where it does not go on with the references' own numbers.
    const isOther = this.#tokens.isNumber(this.#n) && !this.#isNextNumber();
    if (isOther && !readEntry(this.#tokens, end, this.posts)) return false;
    this.#count(labelAt(this.#tokens, this.#n));
    this.#n = end;
    this.#place = 'start';
    this.#freeLines = 0;
    this.#lineStarts = false;
    return true;
  }

  #count(label: string): void {
    if (Number(label)) this.#number = Number(label);
    // `SEE REF A` does not begin anew.
    else if (label) this.#letter = Math.max(this.#letter, letterPlace(label));
  }

  /** Goes over a token that is no reference. */
  #other(text: string, isWord: boolean, at: number): boolean {
    this.#lineStarts = false;
    if (this.#place === 'after' || this.#place === 'parted') {
      const group = readGroup(this.#tokens, this.#n);
      if (group) this.#n = group.next - 1;
      else if (/^[,;/&+]$/.test(text) || AND.test(text)) this.#place = 'parted';
      else if (!TRAILING.test(text) && !/^[.)\]]$/.test(text)) this.#beFree(at);
    } else if (this.#place === 'start') {
      if (isWord ? !LEADING.test(text) : !/^[:.,;=()[\]-]$/.test(text)) this.#beFree(at);
    } else if (/^[,;&(]$/.test(text) || AND.test(text)) this.#place = 'open';
    else this.#place = 'free';
    this.#n++;
    if (this.#place !== 'free' && this.#place !== 'open') return true;
    return (this.options.isSure || this.#last !== null) && at - this.#freeFrom < LONGEST_FREE;
  }

  #beFree(at: number): void {
    this.#place = 'free';
    this.#freeFrom = at;
  }

  #reference(): boolean {
    const entry = readEntry(this.#tokens, this.#n, this.posts);
    if (entry) return this.#add(entry);
    if (this.#place === 'parted' && this.#last) return this.#tail(this.#last);
    if (this.#place === 'start') return this.#reversed() || this.#ownPost();
    return false;
  }

  #add(entry: Entry): boolean {
    this.#last = entry;
    this.#mention(entry, 'ref');
    this.#n = entry.next;
    this.#place = 'after';
    this.#lineStarts = false;
    this.#freeLines = 0;
    this.#rangeEnd(entry);
    return true;
  }

  /** `USUN 2336, 2340`: a bare number takes post and year from the reference before it. */
  #tail({ station, year }: Pick<Entry, 'station' | 'year'>): boolean {
    const number = this.#bareNumber();
    return number !== null && this.#add({ ...number, station, year: number.year ?? year });
  }

  /** `A) 6307`: a number alone is one of the post that cites, or of the post cited before. */
  #ownPost(): boolean {
    const number = this.#bareNumber();
    const station = this.#last?.station ?? this.citing?.station;
    if (!number || !station || number.serial < 100) return false;
    return this.#add({ ...number, station });
  }

  #bareNumber(): Omit<Entry, 'station'> | null {
    const read = (at: number) => this.#numberAt(at);
    return readQuoted(this.#tokens, this.#n, read) ?? read(this.#n);
  }

  #numberAt(n: number): Omit<Entry, 'station'> | null {
    const tokens = this.#tokens;
    const number = readNumber(tokens, n);
    if (!number || isPartOfMore(tokens, number.next)) return null;
    const suffix = readYearBehind(tokens, number.next);
    const { end, next } = suffix ?? number;
    if (isTold(tokens, quotationEnd(tokens, n - 1, next) ?? next)) return null;
    return { serial: number.serial, year: suffix?.year ?? null, start: number.start, end, next };
  }

  /** `870 ULAANBAATAR`. */
  #reversed(): boolean {
    const number = readNumber(this.#tokens, this.#n);
    // `2004 CARACAS` with no serial behind it is a year.
    if (!number || number.serial < 100 || yearOf(String(number.serial))) return false;
    let name = '';
    let n = number.next;
    for (let words = 0; words < 4; words++) {
      const word = this.#tokens.at(n);
      if (word?.kind !== 'word') return false;
      name += word.text;
      n++;
      const station = this.posts.namedInBlock(name);
      if (station) return this.#add({ ...number, station, year: null, end: word.end, next: n });
    }
    return false;
  }

  /** Of a range only its ends: the second is loose. */
  #rangeEnd({ station, year }: Entry): void {
    const dash = this.#tokens.at(this.#n);
    if (!dash || !/^[-–]$/.test(dash.text)) return;
    const number = readNumber(this.#tokens, this.#n + 1);
    if (!number || number.serial < 100 || isPartOfMore(this.#tokens, number.next)) return;
    if (this.options.loose) this.#mention({ ...number, station, year }, 'tail');
    this.#n = number.next;
  }

  #mention({ station, serial, year, start, end }: Entry, form: 'ref' | 'tail'): void {
    const { citing } = this;
    const at = year ?? citing?.year;
    if (at === undefined) return;
    if (citing && station === citing.station && serial === citing.serial && at === citing.year)
      return;
    const years = year === null ? [at, at - 1] : [at];
    const ids: CableId[] = [];
    for (const one of years) ids.push(...idsOf(one, station, serial, this.posts));
    const [first, ...others] = ids;
    if (!first) return;
    const level = form === 'tail' || !citing ? 'loose' : 'cable';
    const all = [first, ...others] as const;
    this.mentions.push(
      year === null && citing
        ? { start, end, ids: all, form, level, citing }
        : { start, end, ids: all, form, level },
    );
  }
}

/** 1 for A, 26 for Z, 27 for AA. */
const letterPlace = (label: string) => label.charCodeAt(0) - 0x40 + 26 * (label.length - 1);

function idsOf(year: number, station: string, serial: number, posts: Posts): CableId[] {
  if (year < FIRST_YEAR) return [];
  return posts.samePost(station).map((code) => cableId({ year, station: code, serial }));
}
