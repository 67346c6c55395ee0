import { milliseconds, type Row, times } from './report';
import { writeIndexRivals } from './rivals/write';
import { median, pairedRatio, quantile } from './stats';
import { type Contending, measureWorkerStart } from './worker-start';

const MOST_OVER_NO_OP = 1.6;

const NAMES: Record<Exclude<Contending, 'index'>, string> = {
  noOp: 'no-op, our own worker',
  echo: 'no-op, a worker of 4 lines',
  keyed: 'IndexedDB, a key per cable',
  gzipped: 'gzipped JSON',
  plain: 'JSON',
};

/**
 * Measures a look-up by a stopped worker. The budget is held against our own worker's no-op, which starts the same
 * script: the difference is the index. What the script itself costs shows in the ratio to the smallest worker.
 */
export async function workerStartRow(
  extension: string,
  json: string,
  cables: readonly { id: string; subject: string }[],
  parent: string,
  rounds: number,
): Promise<{ rows: Row[]; samples: unknown }> {
  const folders = { ours: extension, ...writeIndexRivals(parent, json) };
  const samples = await measureWorkerStart(folders, cables, rounds);
  const { index, ...rivals } = samples.times;
  const filling = (samples.filled.milliseconds / 1000).toFixed(0);
  const each = (say: (name: keyof typeof rivals) => string) =>
    (Object.keys(NAMES) as (keyof typeof rivals)[]).map(say).join('\n');
  const row: Row = {
    what: 'released? + full record,\nstopped service worker',
    measured: `${milliseconds(median(index))}, p95 ${milliseconds(quantile(index, 0.95))}`,
    rivals: `${each((name) => `${NAMES[name]} ${milliseconds(median(rivals[name]))}`)}\n(filling IndexedDB: ${filling} s)`,
    ratio: each((name) => times(pairedRatio(index, rivals[name]))),
    budget: `≤ ${times(MOST_OVER_NO_OP)} our own no-op`,
    met: pairedRatio(index, rivals.noOp) <= MOST_OVER_NO_OP,
  };
  return { rows: [row], samples };
}
