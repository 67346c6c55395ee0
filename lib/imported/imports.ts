import type { WholeFile } from '../index/files';
import { IndexFault } from '../index/header';
import type { IndexSource } from '../index/source';
import type { Blocks } from './blocks';
import type { ImportedIndex, Pointer } from './pointer';

/**
 * The imported index and those on their way. Each is a _generation_ of blocks under a key of its own. It comes into use
 * by one write of the pointer, when all of it is stored, and the one before goes out of use by the same. What may happen
 * between any two writes leaves the one or the other in use, and blocks that nobody points to: `sweep` deletes them.
 */
export class Imports {
  constructor(
    private readonly blocks: Blocks,
    private readonly pointer: Pointer,
  ) {}

  /** Gives the index in use, or null. */
  current(): Promise<ImportedIndex | null> {
    return this.pointer.get();
  }

  /**
   * Stores the files of an index, which is not in use by that; gives its generation. Where it fails, what was stored is
   * deleted again. `onStored` hears of each file.
   */
  async store(
    files: ReadonlyMap<WholeFile, Uint8Array>,
    onStored: () => void = () => {},
  ): Promise<string> {
    const generation = crypto.randomUUID();
    try {
      for (const [file, bytes] of files) {
        await this.blocks.put(keyOf(generation, file), bytes);
        onStored();
      }
    } catch (error) {
      await this.#discard((key) => key.startsWith(generation)).catch(() => {});
      throw error;
    }
    return generation;
  }

  /** Puts a stored index into use, or none, and deletes the one before. Gives whether its blocks are all there. */
  async use(imported: ImportedIndex | null): Promise<boolean> {
    if (imported && (await this.#count(imported.generation)) !== imported.files) return false;
    const before = await this.pointer.get();
    await this.pointer.set(imported);
    if (before && before.generation !== imported?.generation)
      await this.#discard((key) => key.startsWith(before.generation));
    return true;
  }

  /** Deletes what no index in use has. Only for who knows that none is on its way. */
  async sweep(): Promise<void> {
    const current = await this.pointer.get();
    await this.#discard((key) => !current || !key.startsWith(current.generation));
  }

  /** Gives the files of a generation. */
  source(generation: string): IndexSource {
    return {
      read: async (file) => {
        const bytes = await this.blocks.get(keyOf(generation, file)).catch(() => undefined);
        if (!bytes) throw new IndexFault(file, 'missing');
        return bytes;
      },
    };
  }

  async #count(generation: string): Promise<number> {
    return (await this.blocks.keys()).filter((key) => key.startsWith(generation)).length;
  }

  async #discard(unwanted: (key: string) => boolean): Promise<void> {
    const keys = (await this.blocks.keys()).filter(unwanted);
    if (keys.length > 0) await this.blocks.delete(keys);
  }
}

const keyOf = (generation: string, file: string) => `${generation}/${file}`;
