import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Facts } from '../lib/index/facts';
import { wholeFiles } from '../tests/whole';
import { bundled } from './bundle';
import { extensionId, launch } from './chromium/launch';
import { Workers } from './chromium/workers';
import { fullScale } from './corpus/full-scale';
import { milliseconds, type Row, times } from './report';
import { jsonFacts } from './rivals/facts';
import { writeExtension } from './rivals/write';
import { median, pairedRatio, quantile, rotated } from './stats';
import { askOnce, REST } from './worker-start';

const NAMES = ['whole', 'keyed', 'plain', 'echo'] as const;
type Name = (typeof NAMES)[number];

/** Measures a look-up in a whole index by a stopped worker, from IndexedDB, against one key a cable and JSON. */
export async function wholeStartRow(
  real: Facts,
  cables: readonly { id: string; subject: string }[],
  parent: string,
  rounds: number,
): Promise<{ rows: Row[]; samples: unknown }> {
  const folders = await writeContenders(fullScale(real), mkdtempSync(join(parent, 'whole-')));
  const browser = await launch(Object.values(folders));
  const taken: Record<Name, number[]> = { whole: [], keyed: [], plain: [], echo: [] };
  try {
    const workers = await Workers.watch(await browser.open(), NAMES.length);
    const open = (name: Name) =>
      browser.open(`chrome-extension://${extensionId(folders[name])}/manifest.json`);
    const tabs = {
      whole: await open('whole'),
      keyed: await open('keyed'),
      plain: await open('plain'),
      echo: await open('echo'),
    };
    for (const [name, script] of [
      ['whole', 'fill-whole.js'],
      ['keyed', 'fill.js'],
    ] as const)
      await tabs[name].evaluate(readFileSync(join(import.meta.dirname, 'rivals', script), 'utf8'));
    for (let round = -1; round < rounds; round++) {
      const cable = cables[(round + 1) % cables.length];
      if (!cable) throw new Error('No cable to look up.');
      await workers.stopAll();
      await new Promise((resolve) => setTimeout(resolve, REST));
      for (const name of rotated(NAMES, round + 1)) {
        await workers.stopAll();
        const isRight = (answer: string) =>
          name === 'echo' || answer.includes(JSON.stringify(cable.subject));
        const one = await askOnce({ tab: tabs[name], message: (id) => ({ id }), isRight }, cable);
        if (round >= 0) taken[name].push(one);
      }
    }
  } finally {
    await browser.close();
  }
  return { rows: [rowOf(taken)], samples: taken };
}

async function writeContenders(facts: Facts, folder: string): Promise<Record<Name, string>> {
  const json = JSON.stringify(jsonFacts(facts));
  const files = await wholeFiles(facts);
  const script = await bundled(join(import.meta.dirname, 'rivals/whole-worker.ts'), folder);
  return {
    whole: writeExtension(folder, 'whole', {
      script: readFileSync(script, 'utf8'),
      files: {
        'files.json': JSON.stringify([...files.keys()]),
        ...Object.fromEntries([...files].map(([file, bytes]) => [`${file}.bin`, bytes])),
      },
    }),
    keyed: writeExtension(folder, 'keyed', { worker: 'keyed.js', files: { 'facts.json': json } }),
    plain: writeExtension(folder, 'plain', { worker: 'plain.js', files: { 'facts.json': json } }),
    echo: writeExtension(folder, 'echo', { worker: 'echo.js' }),
  };
}

function rowOf({ whole, ...rivals }: Record<Name, number[]>): Row {
  const names: Record<keyof typeof rivals, string> = {
    keyed: 'IndexedDB, a key per cable',
    plain: 'JSON',
    echo: 'no-op, a worker of 4 lines',
  };
  const each = (say: (name: keyof typeof rivals) => string) =>
    (['keyed', 'plain', 'echo'] as const).map(say).join('\n');
  return {
    what: 'full record of a whole index,\nstopped service worker',
    measured: `${milliseconds(median(whole))}, p95 ${milliseconds(quantile(whole, 0.95))}`,
    rivals: each((name) => `${names[name]} ${milliseconds(median(rivals[name]))}`),
    ratio: each((name) => times(pairedRatio(whole, rivals[name]))),
    budget: '–',
    met: null,
  };
}
