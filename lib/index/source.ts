import type { IndexFile } from './files';
import { IndexFault } from './header';

/** Where the bytes of an index come from: packaged files, imported ones, or memory. */
export interface IndexSource {
  /** Gives a whole file. Throws an IndexFault (`missing`) where there is none. */
  read(file: IndexFile): Promise<Uint8Array>;
}

/** Gives the source of files in memory. */
export function memorySource(files: Partial<Record<IndexFile, Uint8Array>>): IndexSource {
  return {
    async read(file) {
      const bytes = files[file];
      if (!bytes) throw new IndexFault(file, 'missing');
      return bytes;
    },
  };
}
