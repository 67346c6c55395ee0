import type { Bits } from './bits';
import type { Range } from './lexicon';
import type { SearchData } from './search-data';

/** How near a cable is to what was searched for: named by its identifier, or by how its subject has the words. */
const NEARNESS = { named: 3, phrase: 2, inOrder: 1, apart: 0 } as const;
export type Nearness = (typeof NEARNESS)[keyof typeof NEARNESS];

type Meets = (word: number) => boolean;

/**
 * Gives a test of how near the words of a document's subject are to some words, each given by what it stands for in
 * the lexicon.
 */
export function nearnessTest(
  { documents, lexicon, texts }: SearchData,
  words: readonly (readonly Range[])[],
): (document: number) => Nearness {
  const tests = words.map(
    (ranges): Meets =>
      (word) =>
        ranges.some(({ from, to }) => from <= word && word < to),
  );
  return (document) =>
    nearness(texts?.words(documents.ordinals[document] ?? 0, lexicon) ?? [], tests);
}

function nearness(text: readonly number[], tests: readonly Meets[]): Nearness {
  for (let start = 0; start + tests.length <= text.length; start++) {
    if (tests.every((meets, n) => meets(text[start + n] ?? -1))) return NEARNESS.phrase;
  }
  let next = 0;
  for (const word of text) if (tests[next]?.(word)) next++;
  return next === tests.length ? NEARNESS.inOrder : NEARNESS.apart;
}

/** Takes out the documents that do not have some words one after the other. */
export function keepPhrases(
  bits: Bits,
  data: SearchData,
  words: readonly (readonly Range[])[],
): void {
  const test = nearnessTest(data, words);
  bits.each((document) => {
    if (test(document) !== NEARNESS.phrase) bits.delete(document);
  });
}

/** Where the documents to be given first are taken from. */
interface Page {
  offset: number;
  limit: number;
}

/** A document and how near it is. */
export interface Ranked {
  document: number;
  nearness: Nearness;
}

/**
 * Gives a page of documents: first one that is named by its identifier, then those that have the words as a phrase,
 * then those that have them in order, then all others; the newest first in each.
 */
export function ordered(
  found: Bits,
  { offset, limit }: Page,
  exact: number | null,
  near: { candidates: Bits; test: (document: number) => Nearness } | null,
): Ranked[] {
  const wanted = offset + limit;
  const first: Ranked[] =
    exact !== null && found.has(exact) ? [{ document: exact, nearness: NEARNESS.named }] : [];
  const inOrder: Ranked[] = [];
  near?.candidates.some((document) => {
    if (document === exact) return false;
    const nearness = near.test(document);
    if (nearness === NEARNESS.phrase) first.push({ document, nearness });
    if (nearness === NEARNESS.inOrder) inOrder.push({ document, nearness });
    return first.length >= wanted;
  });
  const page = [...first, ...inOrder];
  const before = new Set(page.map(({ document }) => document));
  found.some((document) => {
    if (page.length < wanted && !before.has(document))
      page.push({ document, nearness: NEARNESS.apart });
    return page.length >= wanted;
  });
  return page.slice(offset, wanted);
}
