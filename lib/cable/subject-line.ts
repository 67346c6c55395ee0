import { upper } from './subject-letters';

/** One word of a subject, with what its case may hang on. */
export interface SubjectWord {
  /** As sent, apostrophe and all: `CHAVEZ'S`, `O'BRIEN`, but `ZANU` and `PF` apart. */
  text: string;
  /** The same in capitals and with straight apostrophes, to look it up by. */
  key: string;
  /** What stands between the word before and this one, and between this one and the next. */
  before: string;
  after: string;
}

/** X's in place of a name, by which the publishers protected a source. */
export const REDACTED = /^x{4,}$/iu;

const LETTERS = String.raw`(?:(?!x{4})[\p{L}\p{M}\p{N}])+`;
// Some systems sent an apostrophe as another mark: GLASER,S and RICA?S and BRAZIL"S.
const GARBLED = String.raw`(?<=\p{L}\p{L})[,?"](?=(?:s|t|ll|re|ve)(?![\p{L}\p{N}]))`;
const APOSTROPHE = `(?:['’‘\`´ʼ]|${GARBLED})`;
const WORD = new RegExp(`(?:x{4,}|${LETTERS})(?:${APOSTROPHE}${LETTERS})*`, 'giu');

/** Splits a subject into its words; what is between two of them is in both. */
export function subjectWords(subject: string): SubjectWord[] {
  const found = [...subject.matchAll(WORD)];
  return found.map((match, at) => {
    const previous = found[at - 1];
    const end = match.index + match[0].length;
    return {
      text: match[0],
      key: upper(match[0]).replace(/['’‘`´ʼ,?"]/gu, "'"),
      before: subject.slice(previous ? previous.index + previous[0].length : 0, match.index),
      after: subject.slice(end, found[at + 1]?.index ?? subject.length),
    };
  });
}

// An opening quotation mark or bracket touches its word; a closing one does not.
const OPENS = /(?:[:;?!]\s*|\s[-–—]+\s*|--+\s*|["“”‘’'([])$/u;
const CLOSES = /^(?:[,;:!?)\]”"]|\s+[-–—]+(?:\s|$)|--)/u;
const CUT = /^\s*(?:\.\.|…)/u;
const NEAR = 8;

/** Whether a sentence, a clause, a quotation or a bracket begins with the word. */
export const opens = (words: SubjectWord[], at: number): boolean => {
  const before = words[at]?.before ?? '';
  // After a shorter word the full stop may stand for letters left out: GOVT. OF, U.S. AND.
  const afterSentence = /^\.\s+$/u.test(before) && (words[at - 1]?.key.length ?? 0) > 4;
  return at === 0 || afterSentence || OPENS.test(before.slice(-NEAR));
};

/** Whether one ends with it; where a subject was cut off (`...`), nothing ends. */
export const closes = (words: SubjectWord[], at: number): boolean => {
  const after = words[at]?.after.slice(0, NEAR) ?? '';
  return CLOSES.test(after) || (at === words.length - 1 && !CUT.test(after));
};
