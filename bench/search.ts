import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { bundled } from './bundle';
import { launch } from './chromium/launch';
import type { Tab } from './chromium/tab';
import type { CONTENDERS } from './rivals/searches';
import { rotated } from './stats';
import { REST } from './worker-start';

export type Name = keyof typeof CONTENDERS;
export const NAMES: readonly Name[] = ['ours', 'scan', 'uFuzzy', 'miniSearch'];

/** Milliseconds from nothing to the first answers and of each search once warm; bytes in use after them. */
export interface Sample {
  cold: number[];
  times: number[];
  totals: number[];
  heap: number;
}

/**
 * Loads to a first answer for each round: they are short, and wander more than all that comes after. Before each the browser
 * has its rest: the process of the one before is still ending, and with the 200 MB of MiniSearch that takes a while.
 */
const LOADS = 4;

/** Measures the contenders in workers of their own, one at a time, each round in another order. */
export async function measureSearch(
  folder: string,
  queries: readonly string[],
  rounds: number,
): Promise<Record<Name, Sample[]>> {
  const script = await bundled(join(import.meta.dirname, 'rivals/search-worker.ts'), folder);
  const server = await serveFiles(folder, script);
  const browser = await launch([]);
  const samples: Record<Name, Sample[]> = { ours: [], scan: [], uFuzzy: [], miniSearch: [] };
  try {
    for (let round = 0; round < rounds; round++) {
      for (const name of rotated(NAMES, round)) {
        const tab = await browser.open(`http://127.0.0.1:${server.port}/`);
        samples[name].push(await sampleOf(tab, name, queries));
        await tab.close();
      }
      for (const name of Array.from({ length: LOADS }, (_, n) =>
        rotated(NAMES, round + n),
      ).flat()) {
        await new Promise((resolve) => setTimeout(resolve, REST));
        const tab = await browser.open(`http://127.0.0.1:${server.port}/`);
        const { cold } = await answered(tab, name, queries.slice(0, 1));
        samples[name].at(-1)?.cold.push(cold);
        await tab.close();
      }
    }
    return samples;
  } finally {
    server.close();
    await browser.close();
  }
}

async function sampleOf(tab: Tab, name: Name, queries: readonly string[]): Promise<Sample> {
  const attached = new Promise<string>((resolve) =>
    tab.on<{ sessionId: string }>('Target.attachedToTarget', ({ sessionId }) => resolve(sessionId)),
  );
  await tab.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: true,
  });
  const { cold, ...measured } = await answered(tab, name, queries);
  const worker = await attached;
  // What was thrown away is not in use; buffers are let go of only with the next collection.
  for (let n = 0; n < 3; n++) await tab.devtools.send('HeapProfiler.collectGarbage', {}, worker);
  const { usedSize, backingStorageSize = 0 } = await tab.devtools.send<{
    usedSize: number;
    backingStorageSize?: number;
  }>('Runtime.getHeapUsage', {}, worker);
  return { ...measured, cold: [cold], heap: usedSize + backingStorageSize };
}

/** Has a worker of its own load a contender and answer some queries. */
function answered(tab: Tab, name: Name, queries: readonly string[]): Promise<Answered> {
  return tab.evaluate(`new Promise((resolve, reject) => {
    globalThis.worker = new Worker('/worker.js');
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(${JSON.stringify({ name, queries })});
  })`);
}

type Answered = Omit<Sample, 'heap' | 'cold'> & { cold: number };

/** Serves an empty page, the files of a folder, and a script. */
export async function serveFiles(
  folder: string,
  script: string,
): Promise<{ port: number; close(): void }> {
  const server = createServer(({ url = '' }, response) => {
    const file = /^\/files\/([\w.-]+)$/.exec(url)?.[1];
    const path = file ? join(folder, file) : url === '/worker.js' ? script : null;
    response.writeHead(200, {
      'content-type':
        path === script ? 'text/javascript' : path ? 'application/octet-stream' : 'text/html',
    });
    if (path) createReadStream(path).pipe(response);
    else response.end('<!doctype html><title>Search</title>');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
