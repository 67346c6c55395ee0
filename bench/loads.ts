import { join } from 'node:path';
import { launch } from './chromium/launch';
import type { Tab } from './chromium/tab';
import { traced } from './chromium/trace';
import { confined } from './extension';
import { serve } from './pages';
import { type ScriptTime, scriptTime } from './script-time';
import { rotated } from './stats';

/** What a load took of the page's main thread, in milliseconds of CPU; `all` is every task. */
export type Cost = ScriptTime & { all: number };

/** What a page is loaded with, by name: the folder of an extension, or null for none. */
export type Contenders<Name extends string> = Record<Name, string | null>;

export type Costs<Page extends string, Name extends string> = Record<Page, Record<Name, Cost[]>>;

interface Options<Page extends string, Name extends string> {
  /** A folder for the copies of the extensions. */
  folder: string;
  rounds: number;
  /** Rounds before, that only bring the browser up to speed. */
  warmUp: number;
  /** Throws where the contender has not done to the page what it is measured for. */
  check?(tab: Tab, page: Page, name: Name): Promise<void>;
}

/** A page is done when hardly anything ran in it for so many looks in a row, so far apart, in milliseconds. */
const QUIET = { looks: 8, apart: 50, most: 1 };

/**
 * Measures what loading each page costs with each of some extensions.
 *
 * The measure: what ran as script, by a trace of the page's main thread, in CPU time. The pages have no scripts, so
 * without an extension it is 0, and nothing needs to be subtracted; on two shared cores it repeats within 10 %, where
 * wall-clock time wanders by half. DevTools' ScriptDuration would be easier to have, but leaves out what goes on
 * after a promise or a yield, which is where an annotator works.
 *
 * Every load has a host of its own and so a new process, as a visit to another site does: in a process that has
 * run a script before, V8 has its code already.
 */
export async function measureLoads<Page extends string, Name extends string>(
  contenders: Contenders<Name>,
  pages: Record<Page, string>,
  { folder, rounds, warmUp, check }: Options<Page, Name>,
): Promise<Costs<Page, Name>> {
  const names = Object.keys(contenders) as Name[];
  const extensions = names.flatMap((name) => {
    const extension = contenders[name];
    return extension
      ? [confined(extension, join(folder, 'confined', name), `http://*/${name}/*`)]
      : [];
  });
  const browser = await launch(extensions);
  const server = await serve(pages);
  try {
    const all = Object.keys(pages) as Page[];
    const loads = all.flatMap((page) => names.map((name) => ({ page, name })));
    const costs = Object.fromEntries(
      all.map((page) => [page, Object.fromEntries(names.map((name) => [name, [] as Cost[]]))]),
    ) as Costs<Page, Name>;
    for (let round = 0; round < rounds + warmUp; round++) {
      const loaded: { page: Page; name: Name; host: string; all: number }[] = [];
      const trace = await traced(browser.devtools, async () => {
        for (const { page, name } of rotated(loads, round)) {
          const tab = await browser.open();
          const host = `${name}${page}${round}.localhost:${server.port}`.toLowerCase();
          loaded.push({ page, name, host, all: await load(tab, `http://${host}/${name}/${page}`) });
          await check?.(tab, page, name);
          await tab.close();
        }
      });
      if (round < warmUp) continue;
      for (const { page, name, host, all } of loaded)
        costs[page][name].push({ ...scriptTime(trace, host), all });
    }
    return costs;
  } finally {
    server.close();
    await browser.close();
  }
}

/** Goes to an address, waits until nothing goes on there, and gives the time that all tasks took. */
async function load(tab: Tab, url: string): Promise<number> {
  await tab.send('Performance.enable', { timeDomain: 'threadTicks' });
  await tab.goto(url);
  let all = await taskTime(tab);
  for (let looks = 0; looks < QUIET.looks; ) {
    await new Promise((resolve) => setTimeout(resolve, QUIET.apart));
    const now = await taskTime(tab);
    looks = now - all < QUIET.most ? looks + 1 : 0;
    all = now;
  }
  return all;
}

async function taskTime(tab: Tab): Promise<number> {
  const { metrics } = await tab.send<{ metrics: { name: string; value: number }[] }>(
    'Performance.getMetrics',
  );
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}
