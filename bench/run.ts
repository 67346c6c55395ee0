import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { extensionCopy } from './extension';
import { injectionRows } from './injection-rows';
import { table, writeResults } from './report';
import { jsonFacts, projectFacts } from './rivals/facts';
import { sizeRows } from './sizes';
import { workerStartRow } from './worker-start-row';

const USAGE = `npm run bench -- [--rounds N] [--built]
  --rounds N  how often each contender is measured (21)
  --built     take .output/chrome-mv3 as it is`;

/** References on the page that has some, and cables to look up. */
const CITED = 20;
const LOOKED_UP = 100;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '21' },
      built: { type: 'boolean', default: false },
    },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(USAGE);
  const folder = mkdtempSync(join(tmpdir(), 'reftel-bench-'));
  try {
    const extension = extensionCopy(folder, values.built);
    const facts = await projectFacts();
    const json = JSON.stringify(jsonFacts(facts));
    const sample = (count: number) =>
      facts.records.filter((_, n) => n % Math.floor(facts.records.length / count) === 0);
    const references = sample(CITED)
      .slice(0, CITED)
      .map(({ id }) => id);
    const start = await workerStartRow(extension, json, sample(LOOKED_UP), folder, rounds);
    const injection = await injectionRows(extension, references, folder, rounds);
    const rows = [...sizeRows(extension, json), ...start.rows, ...injection.rows];
    const samples = { workerStart: start.samples, injection: injection.samples };
    console.log(`${table(rows)}\nMedians of ${rounds} rounds, contenders interleaved.`);
    writeResults({ rounds, rows, samples });
    if (rows.some(({ met }) => met === false)) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
