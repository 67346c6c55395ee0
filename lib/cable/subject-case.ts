import { readingOf } from './subject-acronyms';
import { capitalised, lower, upper } from './subject-letters';
import { closes, opens, REDACTED, type SubjectWord } from './subject-line';
import { particles, small, spelled } from './subject-words';

const isMixed = (text: string): boolean => /\p{Lu}/u.test(text) && /\p{Ll}/u.test(text);
const HYPHEN = /^[-‐‑]$/u;
const ORDINAL = /^\p{N}+(?:ST|ND|RD|TH|S)$/u;
// The Arabic article and its like inside a name: ZIA-UL-HAQ, AL-QAIDA.
const ARTICLES = new Set(['AL', 'EL', 'UD', 'UL']);

/** A small word or a part of a name keeps its small letters unless its place wants a capital. */
function plain(words: SubjectWord[], at: number, head: string, key: string): string {
  const { before = '', after = '' } = words[at] ?? {};
  const begins = opens(words, at);
  if (HYPHEN.test(after) && !HYPHEN.test(before)) {
    return ARTICLES.has(key) && !begins ? lower(head) : capitalised(head);
  }
  if (HYPHEN.test(before)) {
    const inside = HYPHEN.test(after);
    if (inside && (small.has(key) || particles.has(key) || ARTICLES.has(key))) return lower(head);
    if (/^(?:CO|RE)$/u.test(words[at - 1]?.key ?? '')) return lower(head);
    return capitalised(head);
  }
  if (particles.has(key) && !begins) return lower(head);
  if (small.has(key) && !begins && !closes(words, at)) return lower(head);
  if (/^MC(?=.{3}).*[AEIOUY]/u.test(key)) {
    return capitalised(head.slice(0, 2)) + capitalised(head.slice(2));
  }
  return capitalised(head);
}

/** A single letter is an initial, save the article and what an apostrophe or a full stop cut off. */
function letter(words: SubjectWord[], at: number, head: string, key: string): string {
  const { before = '', after = '' } = words[at] ?? {};
  const alone = /^\s/u.test(after) && /(?:^|[\s"“'(])$/u.test(before);
  const inside = HYPHEN.test(before) && HYPHEN.test(after);
  if (key === 'S' && /\.['’]$/u.test(before)) return lower(head);
  if (key !== 'A' || !(alone || inside)) return upper(head);
  return alone ? plain(words, at, head, key) : lower(head);
}

/** The part of a word before its first apostrophe. */
function headCase(words: SubjectWord[], at: number, head: string): string {
  const key = upper(head);
  const known = spelled.get(key);
  if (known !== undefined) return known;
  if (ORDINAL.test(key)) return lower(head);
  if (/^\p{N}+[A-Z]S$/u.test(key)) return upper(head.slice(0, -1)) + lower(head.slice(-1));
  if (key.length === 1) return letter(words, at, head, key);
  const reading = readingOf(words, at, key);
  if (reading === 'acronym') return upper(head);
  if (reading === 'plural') return upper(head.slice(0, -1)) + lower(head.slice(-1));
  if (reading === 'name') return capitalised(head);
  if (reading === 'small' && !opens(words, at)) return lower(head);
  return plain(words, at, head, key);
}

/** O'BRIEN, D'IVOIRE, L'AQUILA: what comes after the apostrophe is a name itself. */
const PREFIX = /^(?:[A-Z]|DALL|DELL|NELL|SANT|YAR)$/u;

/** NGO'S, PNG'ING; after any other apostrophe a name goes on, and its head is no acronym: SA'ADA. */
const SUFFIX = /^(?:\p{N}+S?|D|ED|ING|LL|M|RE|S|T|VE)$/iu;

/** Gives one word of a subject in the case a headline has it in. */
export function headlineCase(words: SubjectWord[], at: number): string {
  const word = words[at];
  if (!word) return '';
  const [head = '', ...rest] = word.text.split(/(?=['’‘`´ʼ,?"])/u);
  if (isMixed(head)) return word.text;
  const tail = rest.join('');
  if (REDACTED.test(head)) return head + lower(tail);
  if (PREFIX.test(upper(head)) && tail.length > 3) {
    const name = tail.charAt(0) + capitalised(tail.slice(1));
    return (/^d$/iu.test(head) && !opens(words, at) ? lower(head) : capitalised(head)) + name;
  }
  const inName = tail !== '' && !SUFFIX.test(tail.slice(1));
  return (inName ? capitalised(head) : headCase(words, at, head)) + lower(tail);
}
