import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'wxt';
import { writeExtension } from './write';

/** The content script that the framework makes of nothing: its wrapper and its context, 3.4 KB. */
const EMPTY = `import { defineContentScript } from 'wxt/utils/define-content-script';
export default defineContentScript({ matches: ['<all_urls>'], main() {} });
`;

/** Builds an extension of one empty content script with WXT as it is, under `parent`; gives the folder. */
export async function buildEmptyScript(parent: string): Promise<string> {
  const root = join(parent, 'empty-wxt');
  mkdirSync(join(root, 'entrypoints'), { recursive: true });
  writeFileSync(join(root, 'entrypoints/empty.content.ts'), EMPTY);
  writeFileSync(join(root, 'package.json'), '{ "name": "empty", "version": "1.0.0" }');
  symlinkSync(resolve(import.meta.dirname, '../../node_modules'), join(root, 'node_modules'));
  await build({ root, configFile: false, browser: 'chrome', manifestVersion: 3, logger: SILENT });
  return join(root, '.output/chrome-mv3');
}

const SILENT = {
  debug: () => {},
  log: () => {},
  info: () => {},
  warn: () => {},
  error: console.error,
  fatal: console.error,
  success: () => {},
  level: 0,
};

/** Writes an extension with a content script of no bytes: what the browser does for any content script. */
export function writeVoidScript(parent: string): string {
  return writeExtension(parent, 'void', {
    content_scripts: [{ matches: ['<all_urls>'], js: ['void.js'] }],
    files: { 'void.js': '' },
  });
}
