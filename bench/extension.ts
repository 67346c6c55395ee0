import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../tests/build';
import { builtExtension } from '../tools/browsers/launch';

/**
 * Builds the extension for Chromium, unless told that it is built, and copies it under `parent`, so that a build
 * that runs meanwhile does not change what is measured. Gives the copy's folder.
 */
export function extensionCopy(parent: string, built: boolean): string {
  if (!built) build(['build', '-b', 'chrome', '--mv3']);
  const folder = join(parent, 'reftel');
  cpSync(builtExtension('chromium'), folder, { recursive: true });
  return folder;
}

/** Copies an extension with its content scripts confined to addresses that match one pattern; gives the folder. */
export function confined(extension: string, folder: string, pattern: string): string {
  cpSync(extension, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest: {
    content_scripts: { matches: string[]; match_origin_as_fallback?: boolean }[];
  } = JSON.parse(readFileSync(file, 'utf8'));
  for (const script of manifest.content_scripts) {
    script.matches = [pattern];
    // Frames without an address of their own have no path that a pattern could name.
    delete script.match_origin_as_fallback;
  }
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
}

/** Copies an extension with the script of its card left empty: what marks pages is measured without it. */
export function withoutCard(extension: string, folder: string): string {
  cpSync(extension, folder, { recursive: true });
  writeFileSync(join(folder, 'content-scripts/card.js'), '');
  return folder;
}
