import { ByteWriter } from '../bytes';
import { encodePostings } from '../search/postings-code';
import type { SearchData } from '../search/search-data';

/** Gives the postings of TAGS, which follow from those that each document has. */
export function tagPostings({ documents, tables }: SearchData): Uint8Array {
  const having: number[][] = tables.tags.map(() => []);
  for (let document = 0; document < documents.count; document++) {
    for (const tag of new Set(documents.tags(document))) having[tag]?.push(document);
  }
  const out = new ByteWriter(1 << 16);
  for (const list of having) out.raw(encodePostings(list, documents.count));
  return out.bytes();
}
