import type { Facts } from './facts';
import type { IndexFile } from './files';
import { identifiersFile } from './identifiers-file';
import { recordFiles } from './records-file';

/** The bytes of every file of an index. */
export type IndexFiles = Record<IndexFile, Uint8Array<ArrayBuffer>>;

/** Gives the files of the index of some facts; the same facts give the same bytes. */
export async function buildIndex(facts: Facts): Promise<IndexFiles> {
  const identifiers = await identifiersFile(facts);
  const others = await recordFiles(facts, identifiers);
  return { identifiers, ...Object.fromEntries(others) } as IndexFiles;
}
