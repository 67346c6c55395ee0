import type { Blocks } from '@/lib/imported/blocks';
import type { ImportedIndex, Pointer } from '@/lib/imported/pointer';

/** What is on the disk: it outlives every power cut. */
export interface Disk {
  blocks: Map<string, Uint8Array>;
  pointer: ImportedIndex | null;
}

export const emptyDisk = (): Disk => ({ blocks: new Map(), pointer: null });

/**
 * Gives a storage that works on a disk until its power is cut: the write with that number is not made, nor is anything
 * after it. By default it has power for ever. `full` refuses to take more than so many blocks, and goes on.
 */
export function storage(
  disk: Disk,
  { powerFor = Number.POSITIVE_INFINITY, full = Number.POSITIVE_INFINITY } = {},
): { blocks: Blocks; pointer: Pointer } {
  let writes = 0;
  const powered = async () => {
    if (writes > powerFor) throw new Error('power cut');
  };
  const write = async (change: () => void) => {
    writes++;
    await powered();
    change();
  };
  return {
    blocks: {
      get: (key) => powered().then(() => disk.blocks.get(key)),
      keys: () => powered().then(() => [...disk.blocks.keys()]),
      put: (key, bytes) =>
        write(() => {
          if (disk.blocks.size >= full) throw new DOMException('', 'QuotaExceededError');
          disk.blocks.set(key, bytes);
        }),
      delete: (keys) =>
        write(() => {
          for (const key of keys) disk.blocks.delete(key);
        }),
    },
    pointer: {
      get: () => powered().then(() => disk.pointer),
      set: (imported) =>
        write(() => {
          disk.pointer = imported;
        }),
    },
  };
}
