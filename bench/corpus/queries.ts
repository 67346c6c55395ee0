import type { Facts } from '../../lib/index/facts';
import { below, pick, randomFrom } from './random';

const SEED = 200;

/** A search, and what kind of one it is. */
export interface Query {
  kind: Kind;
  text: string;
}

type Kind = 'word' | 'beginning' | 'words' | 'phrase' | 'post' | 'fields' | 'number' | 'slip';

/** How many of 20 searches are of each kind. */
const SHARES: Record<Kind, number> = {
  word: 5,
  beginning: 4,
  words: 4,
  phrase: 2,
  post: 2,
  fields: 1,
  number: 1,
  slip: 1,
};

/** Gives searches as readers might type them, the same every time: each of words that some cable has. */
export function queries(facts: Facts, count: number): Query[] {
  const random = randomFrom(SEED);
  const kinds = Object.entries(SHARES).flatMap(([kind, share]) =>
    Array.from({ length: share }, () => kind as Kind),
  );
  const withSubject = facts.records.filter(({ subject }) => /[A-Z]{4}/.test(subject));
  return Array.from({ length: count }, (_, n) => {
    const kind = kinds[n % kinds.length] ?? 'word';
    const record = pick(withSubject, random);
    const words = record.subject.match(/[A-Z]{4,}/g) ?? [];
    const word = () => pick(words, random).toLowerCase();
    const at = below(Math.max(1, words.length - 1), random);
    const texts: Record<Kind, () => string> = {
      word,
      beginning: () => word().slice(0, 3 + below(2, random)),
      words: () => `${words[at] ?? word()} ${words.at(-1)?.slice(0, 4)}`.toLowerCase(),
      phrase: () => `"${record.subject.match(/[A-Z]{3,} [A-Z]{3,}/)?.[0] ?? word()}"`,
      post: () => `${/[A-Z]{3,}/.exec(record.id)?.[0]} ${word()}`.toLowerCase(),
      fields: () => `tag:${record.tags[0] ?? 'PREL'} 2004..2008 ${word()}`,
      number: () => record.id,
      slip: () => slipped(word(), random),
    };
    return { kind, text: texts[kind]() };
  });
}

/** Leaves one letter out of the middle of a word. */
function slipped(word: string, random: () => number): string {
  const at = 1 + below(word.length - 2, random);
  return word.slice(0, at) + word.slice(at + 1);
}
