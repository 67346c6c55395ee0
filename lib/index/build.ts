import type { Facts } from './facts';
import type { BundledFile } from './files';
import { seal } from './header';
import { Identifiers } from './identifiers';
import { checkIdentifiers, identifiersContent } from './identifiers-file';
import { recordFiles } from './records-file';
import { searchContent } from './search-file/contents';

/** The bytes of every file of an index. */
export type IndexFiles = Record<BundledFile, Uint8Array<ArrayBuffer>>;

/** Gives the files of the index of some facts; the same facts give the same bytes. */
export async function buildIndex(facts: Facts): Promise<IndexFiles> {
  const identifierFacts = { ...facts, records: facts.records.length };
  checkIdentifiers(identifierFacts);
  const content = identifiersContent(identifierFacts);
  const identifiers = await seal('identifiers', content);
  const others = await recordFiles(facts, new Identifiers(content), identifiers);
  const search = await seal('search', searchContent(facts));
  return { identifiers, search, ...Object.fromEntries(others) } as IndexFiles;
}
