import { folded } from '../search/fold';
import type { Interned } from './interned';
import { isWord } from './subject-forms';

const encoder = new TextEncoder();

/** The forms that subjects are made of, from the most frequent to the rarest, and the words that they are forms of. */
export interface Vocabulary {
  /** By rank. */
  forms: readonly string[];
  /** By the number under which a form was gathered. */
  rankOf: readonly number[];
  /** The folded words in the order of their bytes, as the ranks of the forms that are spelt like them. */
  words: readonly number[];
  /** By a form's rank the position of its word in that order; -1 for what stands between words. */
  wordOf: readonly number[];
}

/** Gives the vocabulary of gathered forms; `alphabetical` where no subject is written with them, as that is shorter. */
export function vocabularyOf(gathered: Interned, alphabetical = false): Vocabulary {
  // Every word needs a form that spells it, met or not.
  for (const form of [...gathered.texts]) if (isWord(form)) gathered.number(folded(form), 0);
  const { order, rankOf } = alphabetical ? gathered.alphabetical() : gathered.ranked();
  const forms = order.map((n) => gathered.texts[n] ?? '');
  const words = forms
    .flatMap((form, rank) =>
      isWord(form) && folded(form) === form ? [{ rank, bytes: encoder.encode(form) }] : [],
    )
    .sort((a, b) => compareBytes(a.bytes, b.bytes))
    .map(({ rank }) => rank);
  const positionOf = new Map(words.map((rank, at) => [forms[rank], at]));
  const wordOf = forms.map((form) => (isWord(form) ? (positionOf.get(folded(form)) ?? -1) : -1));
  return { forms, rankOf, words, wordOf };
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
