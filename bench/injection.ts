import { launch } from './chromium/launch';
import type { Tab } from './chromium/tab';
import { type Pages, serve } from './pages';
import { rotated } from './stats';

export const LOADED_WITH = ['none', 'void', 'empty', 'ours'] as const;
export type LoadedWith = (typeof LOADED_WITH)[number];

/** CPU milliseconds of a page's main thread. `script` is compiling and running scripts, `all` every task. */
export interface Cost {
  script: number;
  all: number;
}

/** Rounds that only bring the browser up to speed. */
const WARM_UP = 2;
/** A page is done when nothing ran in it for so many looks in a row, so far apart. */
const QUIET_LOOKS = 5;
const BETWEEN_LOOKS = 40;

/**
 * Measures what loading each page costs without an extension and with each of some, one a folder of addresses.
 *
 * The measure: DevTools' ScriptDuration and V8CompileDuration (which leave each other out) in CPU time of the page's
 * main thread. The pages have no scripts, so without an extension it is 0, and nothing needs to be subtracted; on
 * two shared cores it repeats within 10 %, where wall-clock time wanders by half. Traces attribute events to script
 * addresses, but miss what a script's promises and observers run later, which is where an annotator works.
 *
 * Every load has a host of its own and so a new process, as a visit to another site does: in a process that has
 * run a script before, V8 has its code already.
 */
export async function measureInjection(
  extensions: readonly string[],
  pages: Record<string, string>,
  rounds: number,
): Promise<Record<string, Record<LoadedWith, Cost[]>>> {
  const browser = await launch(extensions);
  const server = await serve(pages);
  try {
    const loads = Object.keys(pages).flatMap((page) =>
      LOADED_WITH.map((loadedWith) => ({ page, loadedWith })),
    );
    const costs = Object.fromEntries(
      Object.keys(pages).map((page) => [page, { none: [], void: [], empty: [], ours: [] }]),
    ) as Record<string, Record<LoadedWith, Cost[]>>;
    for (let round = 0; round < rounds + WARM_UP; round++) {
      for (const { page, loadedWith } of rotated(loads, round)) {
        const host = `${loadedWith}${round}.localhost`;
        const tab = await browser.open();
        const cost = await costOf(tab, address(server, host, loadedWith, page));
        if (round >= WARM_UP) costs[page]?.[loadedWith].push(cost);
        await tab.close();
      }
    }
    return costs;
  } finally {
    server.close();
    await browser.close();
  }
}

const address = ({ port }: Pages, host: string, loadedWith: LoadedWith, page: string) =>
  `http://${host}:${port}/${loadedWith}/${page}`;

async function costOf(tab: Tab, url: string): Promise<Cost> {
  await tab.send('Performance.enable', { timeDomain: 'threadTicks' });
  await tab.goto(url);
  let cost = await soFar(tab);
  for (let quiet = 0; quiet < QUIET_LOOKS; ) {
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS));
    const now = await soFar(tab);
    quiet = now.script === cost.script ? quiet + 1 : 0;
    cost = now;
  }
  return cost;
}

async function soFar(tab: Tab): Promise<Cost> {
  const { metrics } = await tab.send<{ metrics: { name: string; value: number }[] }>(
    'Performance.getMetrics',
  );
  const seconds = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return {
    script: 1000 * (seconds('ScriptDuration') + seconds('V8CompileDuration')),
    all: 1000 * seconds('TaskDuration'),
  };
}
