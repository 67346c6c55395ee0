import { below, pick } from './random';

/** How often a word follows from the one before it alone, so that chains leave the real subjects. */
const BACK_OFF = 0.15;
/** How often a word gives way to a pseudo-name, which brings the vocabulary of 251,287 subjects to some 65,000 words. */
const PSEUDO_NAMES = 0.045;
const NAMES = 100_000;
const MOST_WORDS = 40;
const SYLLABLES =
  'BA BE CHA DA DI EL FA GA HA HU IB JA KA KHA KO LA LI MA MO MU NA NI OR PA QA RA RI SA SHA SO TA TI UL VA VI WA YA ZA ZI'.split(
    ' ',
  );
const END = '';

/**
 * Gives a generator of subjects like some real ones: a word chain of the second order over them with some steps of
 * the first, and pseudo-names among the words, the commoner ones more often.
 */
export function subjectChain(real: readonly string[], random: () => number): () => string {
  const follow = new Map<string, string[]>();
  const add = (before: string, word: string) => {
    const known = follow.get(before);
    if (known) known.push(word);
    else follow.set(before, [word]);
  };
  for (const subject of real) {
    const words = [END, END, ...subject.split(' '), END];
    for (let at = 2; at < words.length; at++) {
      add(`${words[at - 2]} ${words[at - 1]}`, words[at] ?? END);
      if (at > 2) add(words[at - 1] ?? END, words[at] ?? END);
    }
  }
  return () => {
    const words: string[] = [];
    let [second, first] = [END, END];
    while (words.length < MOST_WORDS) {
      const chain = first !== END && random() < BACK_OFF ? first : `${second} ${first}`;
      const word = pick(follow.get(chain) ?? follow.get(first) ?? [END], random);
      if (word === END) break;
      words.push(random() < PSEUDO_NAMES ? pseudoName(random) : word);
      [second, first] = [first, word];
    }
    return words.join(' ');
  };
}

/** Gives a made-up name; the n-th of all comes about half as often as the n/4-th. */
function pseudoName(random: () => number): string {
  let n = Math.floor(NAMES * random() ** 2) + 1;
  let name = '';
  for (; n > 0; n = Math.floor(n / SYLLABLES.length)) name += SYLLABLES[n % SYLLABLES.length];
  return name.length < 5 ? `${name}${SYLLABLES[below(4, () => 0)]}AN` : name;
}
