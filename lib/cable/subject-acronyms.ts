import { besides, type Reading } from './subject-beside';
import type { SubjectWord } from './subject-line';
import { abbreviations, acronyms, ordinary } from './subject-words';

const CONSONANT = '[B-DF-HJ-NP-TV-XZ]';
// Pairs of consonants a short English, Spanish, Arabic, Slavic or Bantu word begins or ends with.
const ONSET = `B[HLR]|C[HLRZ]|D[HRW]|F[LR]|G[HLNRW]|HR|JH|K[HLNRW]|MC|NG|P[HLRS]|RH|
  S[CHKLMNPRTVW]|T[HRSWZ]|VL|W[HR]|ZH`.replace(/\s/gu, '');
const CODA = `BB|C[HKT]|D[DSZ]|F[FT]|G[GHS]|H[LNR]|K[HS]|L[BDEFGKLMNPSTZ]|M[BMNPRS]|N[CDGKNSTZ]|
  P[HPST]|R[BCDFGKLMNPRSTZ]|S[HKMPST]|T[HSTZ]|W[DKLNS]|XT|ZZ`.replace(/\s/gu, '');
// Forms no such word has. Tried on the 63,875 uncapitalised words of the wamerican list: with the
// other rules here they take for acronyms only abbreviations (bldg, mph) and oddities (ankhs, pwn).
// In the bundled subjects they find 289 that the table then need not list.
const UNSPEAKABLE = [
  `${CONSONANT}{2,}`,
  '[AEIOU]{3,}',
  // WTO, NSA; LTTE
  `(?!${ONSET})${CONSONANT}{2}[AEIOU]`,
  `${CONSONANT}{3,}[AEIOU]`,
  // IMF, ICC; UNSC, IRGC; ONDCP, UNHCR
  `[AEIOU](?!${CODA})${CONSONANT}{2}`,
  `[AEIOU]${CONSONANT}{2}[B-DFGJ-NPQRV-X]`,
  `[AEIOU]${CONSONANT}{4,}`,
].map((form) => new RegExp(`^${form}$`, 'u'));
// GOV, GOB, GOAJ: how cables call the government of the host country.
const GOVERNMENT = /^GO(?:[A-Z]|AJ|BH|CI|CR|DR|EC|KZ|RM|SL|SN|SS|TT|TX)$/u;
const ROMAN = /^(?=.{2})X{0,3}(?:IX|IV|V?I{0,3})$/u;
const TITLE = /^(?:DR|MRS?|MS)$/u;
const HAS_DIGIT = /\p{N}/u;

/** Whether a word, apart from any apostrophe, is one the rules or the table know as an acronym. */
function known(key: string): boolean {
  if (acronyms.has(key)) return true;
  if (ordinary.has(key)) return false;
  return [...UNSPEAKABLE, GOVERNMENT, ROMAN, HAS_DIGIT].some((rule) => rule.test(key));
}

/** Whether the letters in brackets are the initials of the words before: CIVIL SERVICE (CS). */
function introduced(words: SubjectWord[], at: number): boolean {
  const { key = '', before = '', after = '' } = words[at] ?? {};
  if (!before.endsWith('(') || !after.startsWith(')') || key.length < 2 || key.length > 6) {
    return false;
  }
  const initials = words.slice(Math.max(0, at - 8), at).map((word) => word.key.charAt(0));
  return initials.at(-1) === key.slice(-1) && initials.includes(key.charAt(0));
}

/** S/ES, R&D, M/V: a short part joined to a single letter, or short parts joined by `&`. */
function inPair(words: SubjectWord[], at: number, key: string): boolean {
  const { before, after } = words[at] ?? {};
  if (before === '&' || after === '&') return key.length <= 3;
  const beside = [before === '/' && words[at - 1], after === '/' && words[at + 1]];
  return key.length <= 4 && beside.some((word) => word !== false && word?.key.length === 1);
}

/** How the table of neighbours reads a word, if it has something to say. */
function besideReading(words: SubjectWord[], at: number, key: string): Reading | undefined {
  const previous = words[at - 1]?.key ?? '';
  const next = words[at + 1]?.key ?? '';
  return besides.find(
    (beside) =>
      beside.word === key && (beside.after?.has(previous) || beside.before?.has(next) || false),
  )?.as;
}

/**
 * Tells how to read a word of a subject: `acronym` (all capitals), `plural` (an acronym and a
 * small s), `small`, or `word`; `key` is the word in capitals, without what follows an apostrophe.
 */
export function readingOf(words: SubjectWord[], at: number, key: string): Reading {
  const beside = besideReading(words, at, key);
  if (beside) return beside;
  const { before = '', after = '' } = words[at] ?? {};
  if (abbreviations.has(key) && after.startsWith('.')) return 'word';
  if (before.startsWith('.') && TITLE.test(words[at - 1]?.key ?? '')) return 'name';
  if (key === 'INS' && before === '-') return 'word';
  if (introduced(words, at) || inPair(words, at, key)) return 'acronym';
  const plural = key.endsWith('S') && acronyms.has(key.slice(0, -1));
  if (plural && !acronyms.has(key) && !ordinary.has(key)) return 'plural';
  return known(key) ? 'acronym' : 'word';
}
