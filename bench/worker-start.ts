import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extensionId, launch } from './chromium/launch';
import type { Tab } from './chromium/tab';
import { Workers } from './chromium/workers';
import { rotated } from './stats';

/** How a stopped worker is asked, and whether what it answers is right. */
interface Contender {
  tab: Tab;
  message(id: string): unknown;
  isRight(answer: string, subject: string): boolean;
}

export type Contending = 'index' | 'noOp' | 'echo' | 'keyed' | 'gzipped' | 'plain';
type Folders = Record<'ours' | 'echo' | 'keyed' | 'gzipped' | 'plain', string>;

export interface WorkerStart {
  /** Milliseconds from the message to its answer, the worker having been stopped before; one a round. */
  times: Record<Contending, number[]>;
  filled: { cables: number; milliseconds: number };
}

/**
 * Milliseconds before each round. A worker is stopped after 30 s of idleness, by when Chromium has closed the files
 * of the databases that it had open. Asked again at once, IndexedDB is warm and took 16 ms, less than the packed
 * index; after this rest 46 to 70. The look-up of saved cables in our own worker has the same to pay.
 */
export const REST = 3000;

/** Rounds that only bring the browser up to speed. */
const WARM_UP = 3;

/**
 * Measures how long a stopped worker takes to answer whether a cable was released and what its record says, each
 * round with another cable and all contenders. They are asked from a document of their own extension (its manifest,
 * so that no page's script runs beside), which leaves out what starting a process would cost all of them alike.
 */
export async function measureWorkerStart(
  folders: Folders,
  cables: readonly { id: string; subject: string }[],
  rounds: number,
): Promise<WorkerStart> {
  const browser = await launch(Object.values(folders));
  try {
    const workers = await Workers.watch(await browser.open(), Object.keys(folders).length);
    const tab = (folder: string) =>
      browser.open(`chrome-extension://${extensionId(folder)}/manifest.json`);
    const keyed = await tab(folders.keyed);
    const filled = await keyed.evaluate<WorkerStart['filled']>(
      readFileSync(join(import.meta.dirname, 'rivals/fill.js'), 'utf8'),
    );
    const ours = await tab(folders.ours);
    const holdsSubject = (answer: string, subject: string) =>
      answer.includes(JSON.stringify(subject));
    const lookUp = (ids: string[]) => ({ to: 'background', name: 'lookUp', ask: { ids } });
    const rival = (from: Tab): Contender => ({
      tab: from,
      message: (id) => ({ id }),
      isRight: holdsSubject,
    });
    const contenders: Record<Contending, Contender> = {
      index: { tab: ours, message: (id) => lookUp([id]), isRight: holdsSubject },
      // Refused at the door: our whole worker starts, and the index is left alone.
      noOp: {
        tab: ours,
        message: () => lookUp(['none']),
        isRight: (answer) => answer.includes('refused'),
      },
      echo: { ...rival(await tab(folders.echo)), isRight: (answer) => answer.includes('id') },
      keyed: rival(keyed),
      gzipped: rival(await tab(folders.gzipped)),
      plain: rival(await tab(folders.plain)),
    };
    const names = Object.keys(contenders) as Contending[];
    const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<
      Contending,
      number[]
    >;
    for (let round = -WARM_UP; round < rounds; round++) {
      const cable = cables[(round + WARM_UP) % cables.length];
      if (!cable) throw new Error('No cable to look up.');
      await workers.stopAll();
      await new Promise((resolve) => setTimeout(resolve, REST));
      for (const name of rotated(names, round + WARM_UP)) {
        await workers.stopAll();
        const taken = await askOnce(contenders[name], cable);
        if (round >= 0) times[name].push(taken);
      }
    }
    return { times, filled };
  } finally {
    await browser.close();
  }
}

/** Asks a worker once; gives the milliseconds until its answer. Throws where that is wrong. */
export async function askOnce(
  { tab, message, isRight }: Contender,
  { id, subject }: { id: string; subject: string },
): Promise<number> {
  const { taken, answer } = await tab.evaluate<{ taken: number; answer: string }>(`(async () => {
    const start = performance.now();
    const answer = await chrome.runtime.sendMessage(${JSON.stringify(message(id))});
    return { taken: performance.now() - start, answer: JSON.stringify(answer) };
  })()`);
  if (!isRight(answer ?? '', subject)) throw new Error(`Asked for ${id}, got ${answer}`);
  return taken;
}
