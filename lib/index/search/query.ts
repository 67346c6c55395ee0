import { FIRST_YEAR } from '../../cable';
import { MONTH_MINUTES } from './documents';
import { wordsOf } from './fold';

/** A word searched for, and the ways it can be met. */
export interface Term {
  /** Folded; met by every word that begins with it. */
  word: string;
  /** The serial it names (leading zeros ignored), where it is a number of up to eight digits. */
  serial: number | null;
  /** The four-digit year it names. */
  year: number | null;
}

/** What a cable has to meet, or must not meet where it is excluded. */
export type Clause = { excluded: boolean } & (
  | { kind: 'word'; term: Term }
  /** Folded words of the subject, one after the other; the last only begins one where the phrase is still `open`. */
  | { kind: 'phrase'; words: string[]; open: boolean }
  /** Folded words, each of which a post, a TAG or a classification has to have. */
  | { kind: 'from' | 'tag' | 'class'; words: string[] }
  /** Moments (month from January 1966 times MONTH_MINUTES, and minutes), from one to before another. */
  | { kind: 'dates'; from: number; to: number }
);

/** Soft hyphens and zero-width characters, which come along with what is copied. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const CURLY = /[\u201c\u201d\u201e\u00ab\u00bb]/g;
/**
 * After a blank or a phrase: an exclusion's hyphen, on either side of which brackets may open; then a phrase, a field with
 * its phrase or word, or a word.
 */
const PART =
  /(?<![^\s"])[([]*(-?)[([]*(?:"([^"]*)("?)|(from|tag|class):(?:"([^"]*)"?|(\S*))|(\S+))/gi;

/** A part of a search as it is written, straight quotes in place of curly ones, and the clauses it stands for. */
export interface Part {
  text: string;
  clauses: Clause[];
}

/** Gives the clauses of a search; every one of them has to hold. Takes any text: what is no clause is words. */
export function parseClauses(text: string): Clause[] {
  return partsOf(text).flatMap(({ clauses }) => clauses);
}

/** Gives the parts of a search, with one blank between any two as good as the text itself. */
export function partsOf(text: string): Part[] {
  const plain = text.replace(INVISIBLE, '').replace(CURLY, '"');
  return Array.from(plain.matchAll(PART), (match) => ({
    text: match[0],
    clauses: clausesOf(match),
  }));
}

function clausesOf(match: RegExpExecArray): Clause[] {
  const [, hyphen, phrase, end, field, quoted, value, rest = ''] = match;
  const excluded = hyphen === '-';
  if (phrase !== undefined)
    return withWords({ excluded, kind: 'phrase', open: end === '' }, phrase);
  if (field !== undefined) {
    const kind = field.toLowerCase() as 'from' | 'tag' | 'class';
    return withWords({ excluded, kind }, quoted ?? value ?? '');
  }
  const dates = datesOf(rest);
  if (dates) return [{ excluded, kind: 'dates', ...dates }];
  return parseQuery(rest).map((term) => ({ excluded, kind: 'word', term }));
}

/** Gives the words of a search without any clauses. */
export function parseQuery(text: string): Term[] {
  return wordsOf(text.replace(INVISIBLE, '')).map(({ folded }) => ({
    word: folded,
    serial: /^\d{1,8}$/.test(folded) && Number(folded) > 0 ? Number(folded) : null,
    year: /^(19|20)\d\d$/.test(folded) ? Number(folded) : null,
  }));
}

function withWords<Start extends object>(
  start: Start,
  text: string,
): (Start & { words: string[] })[] {
  const words = wordsOf(text).map(({ folded }) => folded);
  return words.length > 0 ? [{ ...start, words }] : [];
}

const DATE = /^((?:19|20)\d\d)(?:-(\d\d?)(?:-(\d\d?))?)?$/;

/**
 * Reads `2004-10`, `2004-10-05`, `2004..2006`, `2004..` and `..2004-10`; the later of two may come first. A year alone is
 * left to be a word.
 */
function datesOf(text: string): { from: number; to: number } | null {
  const [first = '', last = '', ...more] = text.split('..');
  if (!text.includes('..')) return first.includes('-') ? momentsOf(first) : null;
  if (more.length > 0 || text === '..') return null;
  const [start, end] = [first === '' ? ALL : momentsOf(first), last === '' ? ALL : momentsOf(last)];
  if (!start || !end) return null;
  const isTurned = first !== '' && last !== '' && end.to <= start.from;
  return isTurned ? { from: end.from, to: start.to } : { from: start.from, to: end.to };
}

const ALL = { from: 0, to: Number.MAX_SAFE_INTEGER };

function momentsOf(date: string): { from: number; to: number } | null {
  const [, year, month, day] = DATE.exec(date) ?? [];
  if (year === undefined || !isWithin(month, 12) || !isWithin(day, 31)) return null;
  const first = (Number(year) - FIRST_YEAR) * 12;
  if (month === undefined) return { from: first * MONTH_MINUTES, to: (first + 12) * MONTH_MINUTES };
  const from = (first + Number(month) - 1) * MONTH_MINUTES;
  if (day === undefined) return { from, to: from + MONTH_MINUTES };
  const morning = from + (Number(day) - 1) * 1440;
  return { from: morning, to: morning + 1440 };
}

/** Whether a part of a date that may be left out is from 1 to its most. */
const isWithin = (part: string | undefined, most: number) =>
  part === undefined || (Number(part) >= 1 && Number(part) <= most);
