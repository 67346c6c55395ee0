import { headlineCase } from './subject-case';
import { subjectWords } from './subject-line';

/**
 * Whether the sender chose the case of each letter. A subject in capitals with a word or two in
 * small letters, or in small letters throughout, was not: of the 6,520 bundled subjects none has
 * between two and three capitals in five letters, so that half is a safe divide.
 */
function isMixedCase(subject: string): boolean {
  const letters = subject.replace(/x{4,}/giu, '');
  const capitals = letters.match(/\p{Lu}/gu)?.length ?? 0;
  const smalls = letters.match(/\p{Ll}/gu)?.length ?? 0;
  const startsSmall = /^\P{L}*\p{Ll}/u.test(letters);
  return smalls > capitals && !(startsSmall && smalls > 10 * capitals);
}

/**
 * Turns the subject of a cable into a heading.
 *
 * In: the subject line as sent, nearly always in capitals. Out: the same characters in headline
 * case (see `docs/decisions/0003-headline-case.md`), trimmed; nothing but the case of letters
 * differs. Acronyms stay in capitals, as do redactions. A subject sent in mixed case is returned
 * as it is.
 */
export function readableSubject(asSent: string): string {
  const subject = asSent.trim();
  if (isMixedCase(subject)) return subject;
  const words = subjectWords(subject);
  let readable = words[0]?.before ?? subject;
  words.forEach((word, at) => {
    readable += headlineCase(words, at) + word.after;
  });
  return readable;
}
