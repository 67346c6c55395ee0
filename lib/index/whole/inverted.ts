import { Lists } from './pool';

/**
 * Turns documents with terms into terms with documents: gives, for a term, the documents that have it, ascending.
 * `termsOf` gives the terms of a document, each once. By counting first, into one array: a list for each would take ten
 * times the memory.
 */
export function inverted(
  terms: number,
  documents: number,
  termsOf: (document: number) => readonly number[],
): (term: number) => Uint32Array {
  // Packed, as finding them out once more takes as long as all the rest.
  const lists = new Lists();
  const ends = new Uint32Array(terms + 1);
  for (let document = 0; document < documents; document++) {
    const own = termsOf(document);
    for (const term of own) ends[term + 1] = (ends[term + 1] ?? 0) + 1;
    lists.push(own);
  }
  for (let term = 0; term < terms; term++)
    ends[term + 1] = (ends[term + 1] ?? 0) + (ends[term] ?? 0);
  const found = new Uint32Array(ends[terms] ?? 0);
  const next = ends.slice();
  for (let document = 0; document < documents; document++) {
    for (const term of lists.at(document)) {
      const at = next[term] ?? 0;
      found[at] = document;
      next[term] = at + 1;
    }
  }
  return (term) => found.subarray(ends[term], ends[term + 1]);
}
