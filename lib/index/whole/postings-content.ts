import { ByteWriter } from '../bytes';
import type { Content } from '../header';
import { encodePostings } from '../search/postings-code';
import { inverted } from './inverted';

/** Bytes after which a file is closed and the next term begins another: a query reads those of its own terms. */
const FILE_BYTES = 250_000;

export interface PostingsContent {
  /** Bytes of the list of each term. */
  lengths: number[];
  /** The first term of each file. */
  firsts: number[];
  files: Content[];
}

/**
 * Packs, for each term, the numbers of the documents that have it. `termsOf` gives the terms of a document, each once.
 * The terms in `starts` begin a file.
 */
export function postingsContent(
  terms: number,
  documents: number,
  termsOf: (document: number) => readonly number[],
  starts: readonly number[] = [],
): PostingsContent {
  const documentsOf = inverted(terms, documents, termsOf);
  const packed: PostingsContent = { lengths: [], firsts: [], files: [] };
  let file = new ByteWriter();
  let first = 0;
  const close = (next: number) => {
    packed.firsts.push(first);
    packed.files.push({ count: next - first, body: file.bytes() });
    file = new ByteWriter();
    first = next;
  };
  for (let term = 0; term < terms; term++) {
    if (first < term && starts.includes(term)) close(term);
    const start = file.length;
    file.raw(encodePostings(documentsOf(term), documents));
    packed.lengths.push(file.length - start);
    if (file.length >= FILE_BYTES) close(term + 1);
  }
  if (first < terms) close(terms);
  return packed;
}
