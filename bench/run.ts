import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Facts } from '../lib/index/facts';
import { extensionCopy } from './extension';
import { importRows } from './import-row';
import { injectionRows } from './injection-rows';
import { livingRows } from './living-rows';
import { markingRows } from './marking-rows';
import { pointerRows } from './pointer-row';
import { type Row, table, writeResults } from './report';
import { jsonFacts, projectFacts } from './rivals/facts';
import { searchRows } from './search-rows';
import { sizeRows } from './sizes';
import { typingRow } from './typing-row';
import { wholeStartRow } from './whole-start';
import { workerStartRow } from './worker-start-row';

/** What the parts of the benchmark are given. */
interface Setting {
  /** The built extension. */
  extension: string;
  facts: Facts;
  /** A folder for what they write. */
  folder: string;
  rounds: number;
}

interface Measured {
  rows: Row[];
  samples: unknown;
}

/** References on the page that has some, and cables to look up. */
const CITED = 20;
const LOOKED_UP = 100;

interface Part {
  measure(setting: Setting): Promise<Measured>;
  /** Rounds of the others to one of this: some take minutes. */
  slowness?: number;
}

const PARTS: Record<string, Part> = {
  sizes: {
    measure: async ({ extension, facts }) => ({
      rows: sizeRows(extension, json(facts)),
      samples: [],
    }),
  },
  worker: {
    measure: ({ extension, facts, folder, rounds }) =>
      workerStartRow(extension, json(facts), sample(facts, LOOKED_UP), folder, rounds),
  },
  injection: {
    measure: ({ extension, facts, folder, rounds }) => {
      const references = sample(facts, CITED).map(({ id }) => id);
      return injectionRows(extension, references, folder, rounds);
    },
  },
  marking: {
    measure: ({ extension, facts, folder, rounds }) =>
      markingRows(extension, (count) => citable(facts, count), folder, rounds),
    slowness: 7,
  },
  living: {
    measure: ({ extension, facts, folder, rounds }) =>
      livingRows(extension, (count) => citable(facts, count), folder, rounds),
    slowness: 7,
  },
  pointer: {
    measure: ({ extension, facts, folder, rounds }) =>
      pointerRows(extension, (count) => citable(facts, count), folder, rounds),
    slowness: 4,
  },
  whole: {
    measure: ({ facts, folder, rounds }) =>
      wholeStartRow(facts, sample(facts, LOOKED_UP), folder, rounds),
  },
  import: {
    measure: ({ extension, facts, folder, rounds }) => importRows(facts, folder, extension, rounds),
    slowness: 7,
  },
  search: { measure: ({ facts, folder, rounds }) => searchRows(facts, folder, rounds) },
  typing: {
    measure: ({ extension, facts, folder, rounds }) => typingRow(facts, folder, extension, rounds),
    slowness: 7,
  },
};

const USAGE = `npm run bench -- [--rounds N] [--built] [--only PART]…
  --rounds N   how often each contender is measured (21), a part of that where it takes long
  --built      take .output/chrome-mv3 as it is
  --only PART  measure this alone: ${Object.keys(PARTS).join(', ')}`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '21' },
      built: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: Object.keys(PARTS) },
    },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(USAGE);
  const folder = mkdtempSync(join(tmpdir(), 'reftel-bench-'));
  try {
    const extension = extensionCopy(folder, values.built);
    const facts = await projectFacts();
    const rows: Row[] = [];
    const samples: Record<string, unknown> = {};
    const taken: string[] = [];
    for (const name of values.only) {
      const part = PARTS[name];
      if (!part) throw new Error(USAGE);
      const own = Math.ceil(rounds / (part.slowness ?? 1));
      const measured = await part.measure({ extension, facts, folder, rounds: own });
      rows.push(...measured.rows);
      samples[name] = measured.samples;
      taken.push(`${name} ${own}`);
    }
    console.log(
      `${table(rows)}\nMedians of so many rounds, contenders interleaved: ${taken.join(', ')}.`,
    );
    writeResults({ rounds, rows, samples });
    if (rows.some(({ met }) => met === false)) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Some of the cables with a record, spread evenly. */
function sample({ records }: Facts, count: number) {
  return records.filter((_, n) => n % Math.floor(records.length / count) === 0).slice(0, count);
}

/** Identifiers that any reader of identifiers finds. */
const citable = ({ records, ...others }: Facts, count: number): string[] => {
  const plain = records.filter(({ id }) => /^\d{2}[A-Z]{3,17}\d{1,6}$/.test(id));
  return sample({ ...others, records: plain }, count).map(({ id }) => id);
};

const json = (facts: Facts) => JSON.stringify(jsonFacts(facts));

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
