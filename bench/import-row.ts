import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Facts } from '../lib/index/facts';
import { writeCsv } from './corpus/csv';
import { fullScale } from './corpus/full-scale';
import { importInBrowser } from './import-in-browser';
import { megabytes, type Row, times } from './report';
import { median, pairedRatio } from './stats';

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
 * the packed index of it, by the page of the index. The speed that counts is that of processor time: both take more than
 * ten seconds, in which others come and go on the machine.
 */
export async function importRows(
  real: Facts,
  folder: string,
  extension: string,
  rounds: number,
): Promise<{ rows: Row[]; samples: unknown }> {
  const file = join(folder, 'cables.csv');
  await writeCsv(fullScale(real), file, BODY_BYTES);
  const packed = join(folder, 'my.reftel');
  const ours: Taken[] = [];
  const papaparse: Taken[] = [];
  for (let round = 0; round < rounds; round++) {
    ours.push(run('ours', file, packed));
    papaparse.push(run('papaparse', file));
  }
  const browser = await importInBrowser(extension, file, packed);
  return {
    rows: [rowOf(ours, papaparse, file, packed), ...browser.rows],
    samples: { ours, papaparse, browser: browser.samples },
  };
}

function rowOf(ours: Taken[], papaparse: Taken[], file: string, packed: string): Row {
  const ofSpeed = pairedRatio(papaparse.map(milliseconds), ours.map(milliseconds));
  const ofProcessor = pairedRatio(papaparse.map(processor), ours.map(processor));
  const memory = most(ours);
  return {
    what: `import of ${megabytes(statSync(file).size)} of CSV`,
    measured: `${seconds(ours)}, memory ${megabytes(memory)}\nexported ${megabytes(statSync(packed).size)}`,
    rivals: `papaparse reading alone ${seconds(papaparse)},\nmemory ${megabytes(most(papaparse))}, ${papaparse[0]?.rows} rows`,
    ratio: `of processor ${times(ofProcessor)}\nby the clock ${times(ofSpeed)}`,
    budget: `of processor ≥ ${times(LEAST_OF_PAPAPARSE)}\nmemory < ${megabytes(MEMORY)}`,
    met: ofProcessor >= LEAST_OF_PAPAPARSE && memory < MEMORY,
  };
}

const milliseconds = (taken: Taken) => taken.milliseconds;
const processor = (taken: Taken) => taken.processor;
const most = (taken: readonly Taken[]) => Math.max(...taken.map(({ bytes }) => bytes));
const seconds = (taken: readonly Taken[]) =>
  `${(median(taken.map(milliseconds)) / 1000).toFixed(1)} s (processor ${(median(taken.map(processor)) / 1000).toFixed(1)} s)`;

function run(...args: string[]): Taken {
  const child = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, 'rivals/import-child.ts'), ...args],
    { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: HEAP_LIMIT } },
  );
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout);
}
