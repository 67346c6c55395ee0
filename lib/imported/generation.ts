import type { WholeFile } from '../index/files';
import { IndexFault } from '../index/header';
import type { IndexSource } from '../index/source';
import type { Blocks } from './blocks';

/**
 * Stores the files of an index under a name of its own, the _generation_, which it gives; the index is not in use by
 * that. Where it fails, what was stored is deleted again. `onStored` hears of each file.
 */
export async function storeGeneration(
  blocks: Blocks,
  files: ReadonlyMap<WholeFile, Uint8Array>,
  onStored: () => void = () => {},
): Promise<string> {
  const generation = crypto.randomUUID();
  try {
    for (const [file, bytes] of files) {
      await blocks.put(keyOf(generation, file), bytes);
      onStored();
    }
  } catch (error) {
    await discard(blocks, (key) => isOf(generation, key)).catch(() => {});
    throw error;
  }
  return generation;
}

/** Gives the files of a generation. */
export function generationSource(blocks: Blocks, generation: string): IndexSource {
  return {
    read: async (file) => {
      const bytes = await blocks.get(keyOf(generation, file)).catch(() => undefined);
      if (!bytes) throw new IndexFault(file, 'missing');
      return bytes;
    },
  };
}

/** Deletes the blocks whose keys are unwanted. */
export async function discard(blocks: Blocks, unwanted: (key: string) => boolean): Promise<void> {
  const keys = (await blocks.keys()).filter(unwanted);
  if (keys.length > 0) await blocks.delete(keys);
}

/** Whether a block is one of a generation's. */
export const isOf = (generation: string, key: string): boolean => key.startsWith(`${generation}/`);

/** Gives the file of a generation that a block is; null where it is none. */
export const fileIn = (generation: string, key: string): WholeFile | null =>
  isOf(generation, key) ? (key.slice(generation.length + 1) as WholeFile) : null;

const keyOf = (generation: string, file: string) => `${generation}/${file}`;
