import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Profile {
  readonly folder: string;
  /** Deletes the folder if it was made here; a folder that the caller gave stays. */
  discard(): void;
}

/** The given profile folder, or a new temporary one. */
export function openProfile(given: string | undefined): Profile {
  if (given) return { folder: given, discard: () => {} };
  const folder = makeProfile();
  return { folder, discard: () => discardProfile(folder) };
}

/** An empty profile folder for a test that starts a browser twice on it. */
export const makeProfile = (): string => mkdtempSync(join(tmpdir(), 'reftel-profile-'));

/** A browser's helpers may still be writing for a moment after it has closed, hence the retries. */
export const discardProfile = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
