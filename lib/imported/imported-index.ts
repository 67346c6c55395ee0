import type { CableId } from '../cable';
import { IndexFault } from '../index/header';
import type { Fault, OpenIndex } from '../index/reader';
import { WholeOpener } from '../index/whole/whole-opener';
import { storedBlocks } from './blocks';
import { Imports } from './imports';
import { storedPointer } from './pointer';

/** The browser's imported indexes. */
export const imports = new Imports(storedBlocks(), storedPointer);

let opened: { generation: string; opener: WholeOpener } | null = null;

/** How many cables are known with and without the imported index, and of how many the record. */
type Counts = { identifiers: number; records: number };

/** The imported index in use: as far as it is open, or null with what is wrong with it; and what it and the bundled one have together. */
export interface InUse {
  index: OpenIndex | null;
  fault: Fault | null;
  counts: Counts;
}

/**
 * Gives the imported index in use, as far as some cables need it; null where there is none. Each file is read once in
 * this context, until another comes into use.
 */
export async function importedIndex(ids: readonly CableId[]): Promise<InUse | null> {
  const current = await imports.current();
  if (!current) {
    opened = null;
    return null;
  }
  const { generation, counts } = current;
  if (opened?.generation !== generation)
    opened = { generation, opener: new WholeOpener(imports.source(current)) };
  try {
    return { index: await opened.opener.open(ids), fault: null, counts };
  } catch (error) {
    // The bundle still has what it has.
    if (!(error instanceof IndexFault)) throw error;
    const { file, reason } = error;
    return { index: null, fault: { file, reason, imported: true }, counts };
  }
}
