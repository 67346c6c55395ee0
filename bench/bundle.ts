import { join } from 'node:path';
import { build } from 'vite';

/** Bundles a script of the benchmark into one file under `folder`; gives its path. */
export async function bundled(entry: string, folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: join(folder, 'script'),
      lib: { entry, formats: ['iife'], name: 'script', fileName: () => 'script.js' },
    },
  });
  return join(folder, 'script/script.js');
}
