import { join } from 'node:path';
import { launch } from './chromium/launch';
import type { Tab } from './chromium/tab';
import { traced } from './chromium/trace';
import { confined } from './extension';
import { serve } from './pages';
import { type ScriptTime, scriptTime } from './script-time';
import { rotated } from './stats';

/** What a load, or what was done after it, took of the page's main thread, in milliseconds of CPU. */
export type Cost = ScriptTime & {
  /** Every task. */
  all: number;
  /** What `act` gave. */
  acted: number;
};

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
  /** Does something to the loaded page, which is then measured in place of the load. */
  act?(tab: Tab): Promise<number>;
}

/** Loads of one trace, about: to begin and to end one takes seconds. */
const MOST_TRACED = 32;

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
  { folder, rounds, warmUp, check, act }: Options<Page, Name>,
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
    const perTrace = Math.ceil(MOST_TRACED / loads.length);
    for (let first = -warmUp; first < rounds; first += perTrace) {
      const measured: ({ page: Page; name: Name; round: number; host: string } & Measured)[] = [];
      const trace = await traced(browser.devtools, async () => {
        for (let round = first; round < Math.min(first + perTrace, rounds); round++) {
          for (const { page, name } of rotated(loads, round + warmUp)) {
            const tab = await browser.open();
            const host = `${name}${page}${round + warmUp}.localhost:${server.port}`.toLowerCase();
            let cost = await load(tab, `http://${host}/${name}/${page}`);
            await check?.(tab, page, name);
            if (act) cost = await doing(tab, () => act(tab));
            measured.push({ page, name, round, host, ...cost });
            await tab.close();
          }
        }
      });
      for (const { page, name, round, host, from, to, all, acted } of measured)
        if (round >= 0)
          costs[page][name].push({ ...scriptTime(trace, host, from, to), all, acted });
    }
    return costs;
  } finally {
    server.close();
    await browser.close();
  }
}

interface Measured {
  /** When it began and ended, in microseconds of the trace. */
  from: number;
  to: number;
  all: number;
  acted: number;
}

/** Goes to an address and waits until nothing goes on there. */
async function load(tab: Tab, url: string): Promise<Measured> {
  await tab.send('Performance.enable', { timeDomain: 'threadTicks' });
  await tab.goto(url);
  return { ...(await quiet(tab)), from: 0, acted: 0 };
}

/** Does something to a page and waits until nothing goes on there any more. */
async function doing(tab: Tab, act: () => Promise<number>): Promise<Measured> {
  const before = await metrics(tab);
  const acted = await act();
  const { to, all } = await quiet(tab);
  return { from: before.to, to, all: all - before.all, acted };
}

async function quiet(tab: Tab): Promise<{ to: number; all: number }> {
  let last = await metrics(tab);
  for (let looks = 0; looks < QUIET.looks; ) {
    await new Promise((resolve) => setTimeout(resolve, QUIET.apart));
    const now = await metrics(tab);
    looks = now.all - last.all < QUIET.most ? looks + 1 : 0;
    last = now;
  }
  return last;
}

/** Gives the time by the clock of traces, and what all tasks of the page have taken so far. */
async function metrics(tab: Tab): Promise<{ to: number; all: number }> {
  const { metrics } = await tab.send<{ metrics: { name: string; value: number }[] }>(
    'Performance.getMetrics',
  );
  const seconds = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? 0;
  return { to: 1e6 * seconds('Timestamp'), all: 1000 * seconds('TaskDuration') };
}
