import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Facts } from '../lib/index/facts';
import { writeCsv } from './corpus/csv';
import { fullScale } from './corpus/full-scale';
import { importInBrowser } from './import-in-browser';
import { megabytes, type Row, times } from './report';

const LEAST_OF_PAPAPARSE = 0.6;
const MEMORY = 400_000_000;
/** With the lines above it, what a body of the release has on average. */
const BODY_BYTES = 6500;
/** A browser collects a worker's garbage sooner than Node, which takes what memory the machine has. */
const HEAP_LIMIT = '--max-old-space-size=220 --max-semi-space-size=8';

interface Taken {
  milliseconds: number;
  /** Milliseconds of all its threads: what others do on the machine meanwhile is not in them. */
  processor: number;
  bytes: number;
  rows: number;
}

/**
 * Measures importing a file as large as cables.csv against papaparse, which only reads its rows; then the same file, and
 * the packed index of it, by the page of the index.
 */
export async function importRows(
  real: Facts,
  folder: string,
  extension: string,
): Promise<{ rows: Row[]; samples: unknown }> {
  const file = join(folder, 'cables.csv');
  await writeCsv(fullScale(real), file, BODY_BYTES);
  const packed = join(folder, 'my.reftel');
  const ours = run('ours', file, packed);
  const papaparse = run('papaparse', file);
  const speed = papaparse.milliseconds / ours.milliseconds;
  const ofProcessor = papaparse.processor / ours.processor;
  const seconds = ({ milliseconds, processor }: Taken) =>
    `${(milliseconds / 1000).toFixed(1)} s (processor ${(processor / 1000).toFixed(1)} s)`;
  const row: Row = {
    what: `import of ${megabytes(statSync(file).size)} of CSV`,
    measured: `${seconds(ours)}, memory ${megabytes(ours.bytes)}\nexported ${megabytes(statSync(packed).size)}`,
    rivals: `papaparse reading alone ${seconds(papaparse)},\nmemory ${megabytes(papaparse.bytes)}, ${papaparse.rows} rows`,
    ratio: `speed ${times(speed)}\nof processor ${times(ofProcessor)}`,
    budget: `speed ≥ ${times(LEAST_OF_PAPAPARSE)}\nmemory < ${megabytes(MEMORY)}`,
    met: speed >= LEAST_OF_PAPAPARSE && ours.bytes < MEMORY,
  };
  const browser = await importInBrowser(extension, file, packed);
  return { rows: [row, ...browser.rows], samples: { ours, papaparse, browser: browser.samples } };
}

function run(...args: string[]): Taken {
  const child = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, 'rivals/import-child.ts'), ...args],
    { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: HEAP_LIMIT } },
  );
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout);
}
