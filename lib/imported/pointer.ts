import { storage } from 'wxt/utils/storage';

/** The imported index that is in use. */
export interface ImportedIndex {
  /** Names its blocks. */
  generation: string;
  /** How many files it has. */
  files: number;
  /** Of the file or folder that it was made of. */
  name: string;
  /** The first 16 bytes of the SHA-256 of its files' own, in hexadecimal: the same cables give the same. */
  hash: string;
  /** How many cables it has the record of. */
  cables: number;
  /** How many cables it and the bundled index know together, and of how many they have the record. */
  counts: { identifiers: number; records: number };
  /** When it was imported, as an ISO date. */
  importedAt: string;
}

/** Which imported index is in use: one value, so that changing it is one write. */
export interface Pointer {
  get(): Promise<ImportedIndex | null>;
  set(imported: ImportedIndex | null): Promise<void>;
}

const current = storage.defineItem<ImportedIndex | null>('local:imported', {
  fallback: null,
  version: 1,
});

/** The browser's: read with the settings, so that who has imported nothing never waits for a database. */
export const storedPointer: Pointer = {
  get: () => current.getValue(),
  set: (imported) => current.setValue(imported),
};
