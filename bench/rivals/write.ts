import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

interface Parts {
  /** Becomes the service worker: the name of a file beside this one. */
  worker?: string;
  /** Becomes the service worker: the text of a script. */
  script?: string;
  content_scripts?: { matches: string[]; js: string[]; css?: string[] }[];
  /** More files, by name. */
  files?: Record<string, string | Uint8Array>;
}

/** Writes an unpacked extension into a folder of its own under `parent`; gives the folder. */
export function writeExtension(parent: string, name: string, parts: Parts): string {
  const { worker, script, content_scripts, files = {} } = parts;
  const folder = join(parent, name);
  mkdirSync(folder, { recursive: true });
  if (worker) copyFileSync(join(import.meta.dirname, worker), join(folder, worker));
  if (script) writeFileSync(join(folder, 'script.js'), script);
  for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), content);
  const manifest = {
    manifest_version: 3,
    name,
    version: '1',
    ...((worker || script) && { background: { service_worker: worker ?? 'script.js' } }),
    ...(content_scripts && { content_scripts }),
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

/** Writes the extensions that look a cable up in other ways than the packed index; gives their folders. */
export function writeIndexRivals(parent: string, json: string) {
  return {
    echo: writeExtension(parent, 'echo', { worker: 'echo.js' }),
    keyed: writeExtension(parent, 'keyed', { worker: 'keyed.js', files: { 'facts.json': json } }),
    gzipped: writeExtension(parent, 'gzipped', {
      worker: 'gzipped.js',
      files: { 'facts.json.gz': gzipSync(json, { level: 9 }) },
    }),
    plain: writeExtension(parent, 'plain', { worker: 'plain.js', files: { 'facts.json': json } }),
  };
}
