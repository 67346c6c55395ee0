import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** The imported index that is in use. */
export const Imported = v.object({
  /** Names its blocks. */
  generation: v.pipe(v.string(), v.uuid()),
  /** How many files it has. */
  files: Count,
  /** Of the file or folder that it was made of. */
  name: v.string(),
  /** The first 16 bytes of the SHA-256 of its files, in hexadecimal: the same cables give the same. */
  hash: v.string(),
  /** How many cables it has the record of. */
  cables: Count,
  /** How many cables it and the bundled index know together, and of how many they have the record. */
  counts: v.object({ identifiers: Count, records: Count }),
  /** When it was imported, as an ISO date. */
  importedAt: v.pipe(v.string(), v.isoTimestamp()),
});
export type ImportedIndex = v.InferOutput<typeof Imported>;

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
