import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Facts } from '../lib/index/facts';
import { pack } from '../lib/index/import/pack';
import { wholeFiles } from '../tests/whole';
import { fullScale } from './corpus/full-scale';
import { type Query, queries } from './corpus/queries';
import { megabytes, milliseconds, type Row, times } from './report';
import { writeSearchRivals } from './rivals/search-files';
import { measureSearch, NAMES, type Name, type Sample } from './search';
import { median, quantile } from './stats';

const SEARCHES = 200;
const STORED = 16_000_000;
const EXPORTED = 10_000_000;
const P50 = 0.5;
const P95 = 3;
const P95_OF_RIVALS = 1 / 10;
const COLD = { scan: 0.6, miniSearch: 1 / 12 };
const HEAP = 30_000_000;

/** Measures the size of a whole index, and searching it against other ways, all on the same 251,287 cables. */
export async function searchRows(
  real: Facts,
  parent: string,
  rounds: number,
): Promise<{ rows: Row[]; samples: unknown }> {
  const folder = mkdtempSync(join(parent, 'search-'));
  const facts = fullScale(real);
  const start = performance.now();
  const files = await wholeFiles(facts);
  const made = performance.now() - start;
  for (const [file, bytes] of files) writeFileSync(join(folder, `${file}.bin`), bytes);
  const stored = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  const exported = (await pack(files)).length;
  const rivals = writeSearchRivals(facts, folder);
  const asked = queries(facts, SEARCHES);
  const samples = await measureSearch(
    folder,
    asked.map(({ text }) => text),
    Math.min(rounds, 3),
  );
  const rows = [
    sizeRow({ stored, exported, made }, rivals),
    timeRow(samples),
    coldRow(samples),
    heapRow(samples),
    ...kindRows(samples, asked),
  ];
  return { rows, samples };
}

function sizeRow(
  { stored, exported, made }: Record<'stored' | 'exported' | 'made', number>,
  rivals: ReturnType<typeof writeSearchRivals>,
): Row {
  const seconds = (taken: number) => `made in ${(taken / 1000).toFixed(1)} s`;
  return {
    what: 'whole index, 251,287 cables',
    measured: `stored ${megabytes(stored)}\nexported ${megabytes(exported)}\n${seconds(made)}`,
    rivals: `text alone ${megabytes(rivals.lines.raw)}, gzip ${megabytes(rivals.lines.packed)}\nMiniSearch ${megabytes(rivals.miniSearch.raw)},\n${seconds(rivals.miniSearch.made)}`,
    ratio: `stored / text ${times(stored / rivals.lines.raw)}\nexported / its gzip ${times(exported / rivals.lines.packed)}`,
    budget: `stored ≤ ${megabytes(STORED)}\nexported ≤ ${megabytes(EXPORTED)}`,
    met: stored <= STORED && exported <= EXPORTED,
  };
}

type Samples = Record<Name, Sample[]>;
const RIVALS = NAMES.filter((name) => name !== 'ours');

const searchTimes = (samples: Samples, name: Name) => samples[name].flatMap((one) => one.times);
const p95 = (samples: Samples, name: Name) => quantile(searchTimes(samples, name), 0.95);

function timeRow(samples: Samples): Row {
  const both = (name: Name) =>
    `p50 ${milliseconds(median(searchTimes(samples, name)))}, p95 ${milliseconds(p95(samples, name))}`;
  const ratio = (name: Name) => p95(samples, 'ours') / p95(samples, name);
  return {
    what: `search, ${SEARCHES} kinds of queries,\nours ranked and with counts`,
    measured: both('ours'),
    rivals: RIVALS.map((name) => `${name} ${both(name)}`).join('\n'),
    ratio: RIVALS.map((name) => `p95 ${times(ratio(name))}`).join('\n'),
    budget: `p50 ≤ ${P50} ms, p95 ≤ ${P95} ms\np95 ≤ ${times(P95_OF_RIVALS)} uFuzzy, MiniSearch`,
    met:
      median(searchTimes(samples, 'ours')) <= P50 &&
      p95(samples, 'ours') <= P95 &&
      ratio('uFuzzy') <= P95_OF_RIVALS &&
      ratio('miniSearch') <= P95_OF_RIVALS,
  };
}

function coldRow(samples: Samples): Row {
  const cold = (name: Name) => median(samples[name].flatMap((one) => one.cold));
  const ratio = (name: Name) => cold('ours') / cold(name);
  return {
    what: 'load to first answer',
    measured: milliseconds(cold('ours')),
    rivals: RIVALS.map((name) => `${name} ${milliseconds(cold(name))}`).join('\n'),
    ratio: RIVALS.map((name) => times(ratio(name))).join('\n'),
    budget: `≤ ${times(COLD.scan)} scan\n≤ ${times(COLD.miniSearch)} MiniSearch`,
    met: ratio('scan') <= COLD.scan && ratio('miniSearch') <= COLD.miniSearch,
  };
}

function heapRow(samples: Samples): Row {
  const heap = (name: Name) => median(samples[name].map((one) => one.heap));
  return {
    what: `memory after ${SEARCHES} searches`,
    measured: megabytes(heap('ours')),
    rivals: RIVALS.map((name) => `${name} ${megabytes(heap(name))}`).join('\n'),
    ratio: RIVALS.map((name) => times(heap('ours') / heap(name))).join('\n'),
    budget: `≤ ${megabytes(HEAP)}`,
    met: heap('ours') <= HEAP,
  };
}

/** What each kind of query takes, for looking at; nothing is promised of one alone. */
function kindRows(samples: Samples, asked: readonly Query[]): Row[] {
  const kinds = [...new Set(asked.map(({ kind }) => kind))];
  const of = (name: Name, kind: string) =>
    samples[name].flatMap((one) => one.times.filter((_, n) => asked[n]?.kind === kind));
  const both = (name: Name, kind: string) =>
    `p50 ${milliseconds(median(of(name, kind)))}, p95 ${milliseconds(quantile(of(name, kind), 0.95))}`;
  return kinds.map((kind) => ({
    what: `  of them: ${kind}`,
    measured: both('ours', kind),
    rivals: RIVALS.map((name) => `${name} ${both(name, kind)}`).join('\n'),
    ratio: RIVALS.map((name) => times(median(of('ours', kind)) / median(of(name, kind)))).join(
      '\n',
    ),
    budget: '–',
    met: null,
  }));
}
