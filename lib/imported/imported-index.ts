import type { CableId } from '../cable';
import { IndexFault } from '../index/header';
import type { OpenIndex } from '../index/reader';
import { WholeOpener } from '../index/whole/whole-opener';
import { storedBlocks } from './blocks';
import { Imports } from './imports';
import { storedPointer } from './pointer';

/** The browser's imported indexes. */
export const imports = new Imports(storedBlocks(), storedPointer);

let opened: { generation: string; opener: WholeOpener } | null = null;

/** How many cables are known with and without the imported index, and of how many the record. */
type Counts = { identifiers: number; records: number };

/**
 * Gives the imported index in use, as far as some cables need it, and what it and the bundled one have together; null
 * where there is none, or where it cannot be used. Each file is read once in this context, until another comes into use.
 */
export async function importedIndex(
  ids: readonly CableId[],
): Promise<{ index: OpenIndex; counts: Counts } | null> {
  const current = await imports.current();
  if (!current) {
    opened = null;
    return null;
  }
  const { generation, counts } = current;
  if (opened?.generation !== generation)
    opened = { generation, opener: new WholeOpener(imports.source(current)) };
  try {
    return { index: await opened.opener.open(ids), counts };
  } catch (error) {
    // The bundle still has what it has.
    if (error instanceof IndexFault) return null;
    throw error;
  }
}
