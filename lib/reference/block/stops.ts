import type { Tokens } from './tokens';

/** Two words with which the text after the references begins, wherever they stand. */
const ANYWHERE =
  /^(?:(?:CLASS?I?F?IED|DECLASSIFY) (?:BY|ON|:)|DERIVED FROM|SENSI?TIVE (?:BUT|AND))$/;
/** Those that begin it where a line starts, or with a colon behind. */
const HEADINGS =
  /^(?:SUMMARY|SUBJECT|SUBJ|TAGS|INTRODUCTION|INTRO|COMMENT|REASONS?|BEGIN|THIS|NOTE|UNCLASSIFIED|NOFORN|SIPDIS|ACTION|BACKGROUND|OVERVIEW|KEY|EYES|NOT)$/;
/** `(C)` behind a paragraph's number. */
const MARKING = /^(?:[CSU]|SBU|LOU|FOUO|NF|TS)$/i;

/** Whether the references end before the nth token: the classification line, a heading, a rule, the first paragraph. */
export function isStop(tokens: Tokens, n: number, lineStarts: boolean): boolean {
  const token = tokens.at(n);
  if (!token) return true;
  const word = token.text.toUpperCase();
  if (token.kind === 'word') {
    if (ANYWHERE.test(`${word} ${tokens.at(n + 1)?.text.toUpperCase()}`)) return true;
    if (lineStarts && word === 'E' && tokens.is(n + 1, '.') && tokens.is(n + 2, 'O')) return true;
    return HEADINGS.test(word) && ((lineStarts && word !== 'NOT') || tokens.is(n + 1, ':'));
  }
  if (/^[-_=]$/.test(token.text)) return isRule(tokens, n);
  if (token.text === '¶') return tokens.isNumber(n + 1) && isParagraph(tokens, n + 1);
  return token.kind === 'number' && isParagraph(tokens, n);
}

/** Four dashes and more. */
function isRule(tokens: Tokens, n: number): boolean {
  const { text = '' } = tokens.at(n) ?? {};
  return [1, 2, 3].every((more) => tokens.is(n + more, text) && tokens.isGlued(n + more));
}

/** `1. (C)`, `1.(SBU)`, `1. (S/NF)`. */
function isParagraph(tokens: Tokens, n: number): boolean {
  if (!tokens.matches(n, /^\d{1,2}$/)) return false;
  const open = tokens.matches(n + 1, /^[.)]$/) ? n + 2 : n + 1;
  return tokens.is(open, '(') && tokens.matches(open + 1, MARKING);
}
