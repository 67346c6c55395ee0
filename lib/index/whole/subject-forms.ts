import { WORD } from '../search/fold';

/**
 * A subject as the forms it is made of: its words as they stand, and what stands between them where that is more
 * than the single space which is understood between two words.
 */
export function formsOf(subject: string): string[] {
  const forms: string[] = [];
  let end = 0;
  let after = false;
  WORD.lastIndex = 0;
  for (let match = WORD.exec(subject); match; match = WORD.exec(subject)) {
    const gap = subject.slice(end, match.index);
    if (gap !== '' && !(after && gap === ' ')) forms.push(gap);
    forms.push(match[0]);
    end = WORD.lastIndex;
    after = true;
  }
  if (end < subject.length) forms.push(subject.slice(end));
  return forms;
}

const LETTER_OR_DIGIT = /^[\p{L}\p{N}]/u;

/** Whether a form is a word; what stands between words never begins with a letter or digit. */
export const isWord = (form: string): boolean => LETTER_OR_DIGIT.test(form);

/** Gives the subject that formsOf took apart. */
export function joined(forms: readonly string[]): string {
  let subject = '';
  let after = false;
  for (const form of forms) {
    const word = isWord(form);
    subject += after && word ? ` ${form}` : form;
    after = word;
  }
  return subject;
}
