import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { Tab } from './chromium/tab';
import { EDITS, editing, FED, feeding } from './living-pages';
import { type Cost, measureLoads } from './loads';
import { kilobytes, milliseconds, type Row, times } from './report';
import { writeLivingRivals } from './rivals/marking';
import { median, pairedRatio } from './stats';

const MOST_A_SECOND = 8;
const MOST_OVER_NONE = 1.2;

const SECONDS = 5;
/** As long it takes for the scripts to have been made machine code, which is on the heap, too. */
const WARM_UP = 2;
const EDITED = 3_000;

/** Growth of a heap by less than this in a second is that of the page's own. */
const FLAT = 20_000;

/** Measures what the built extension costs pages that live: pages that add to themselves, and pages that edit themselves. */
export async function livingRows(
  extension: string,
  references: (count: number) => readonly string[],
  parent: string,
  rounds: number,
): Promise<{ rows: Row[]; samples: unknown }> {
  const folder = mkdtempSync(join(parent, 'living-'));
  const { syncFeed, rescan, observer, liveRanges } = writeLivingRivals(folder);
  const ours = extension;
  const options = (name: string) => ({ folder: join(folder, name), rounds, warmUp: 0 });
  const fed = await measureLoads(
    { none: null, ours, syncFeed, rescan },
    { cited: feeding(references(40)), uncited: feeding([]) },
    { ...options('feed'), act: feed },
  );
  const edited = await measureLoads(
    { none: null, ours, observer, liveRanges },
    { edited: editing(references(EDITED)) },
    { ...options('edits'), act: (tab) => tab.evaluate('edit()') },
  );
  const rows = [
    feedRow('with references', fed.cited),
    feedRow('without references', fed.uncited),
    editsRow(edited.edited),
  ];
  return { rows, samples: { fed, edited } };
}

/** Gives by how many bytes a second the heap grows while the page adds nodes; what it kept before is full by then. */
async function feed(tab: Tab): Promise<number> {
  const heap = async () => {
    await tab.send('HeapProfiler.collectGarbage');
    return (await tab.send<{ usedSize: number }>('Runtime.getHeapUsage')).usedSize;
  };
  await tab.evaluate(`for (let n = 0; n < 2000; n++) add()`);
  await tab.evaluate(`feed(${WARM_UP})`);
  const before = await heap();
  await tab.evaluate(`feed(${SECONDS - WARM_UP})`);
  return ((await heap()) - before) / (SECONDS - WARM_UP);
}

function feedRow(
  what: string,
  { none, ours, syncFeed, rescan }: Record<'none' | 'ours' | 'syncFeed' | 'rescan', Cost[]>,
): Row {
  const over = (costs: Cost[]) => (median(costs.map(script)) - median(none.map(script))) / SECONDS;
  const growth = median(ours.map(({ acted }) => acted)) - median(none.map(({ acted }) => acted));
  return {
    what: `${FED} added nodes a second\n${what}`,
    measured: `${milliseconds(over(ours))} a second\nheap grows ${kilobytes(growth)} a second`,
    rivals: `every batch at once ${milliseconds(over(syncFeed))}\nfull rescan ${milliseconds(over(rescan))}`,
    ratio: `${times(over(ours) / over(syncFeed))}\n${times(over(ours) / over(rescan))}`,
    budget: `≤ ${milliseconds(MOST_A_SECOND)} a second\nheap flat`,
    met: over(ours) <= MOST_A_SECOND && growth < FLAT,
  };
}

function editsRow({
  none,
  ours,
  observer,
  liveRanges,
}: Record<'none' | 'ours' | 'observer' | 'liveRanges', Cost[]>): Row {
  const acted = (costs: Cost[]) => costs.map((cost) => cost.acted);
  const all = (costs: Cost[]) => median(costs.map((cost) => cost.all));
  const both = (costs: Cost[]) =>
    `${milliseconds(median(acted(costs)))} (${milliseconds(all(costs))})`;
  const over = (costs: Cost[]) =>
    `${times(pairedRatio(acted(ours), acted(costs)))} (${times(all(ours) / all(costs))})`;
  return {
    what: `page's own ${EDITS} edits, ${EDITED} marks\n(all tasks, with what is read anew)`,
    measured: both(ours),
    rivals: [
      `no extension ${both(none)}`,
      `observer that does nothing ${both(observer)}`,
      `live ranges ${both(liveRanges)}`,
    ].join('\n'),
    ratio: [none, observer, liveRanges].map(over).join('\n'),
    budget: `≤ ${times(MOST_OVER_NONE)} no extension`,
    met: pairedRatio(acted(ours), acted(none)) <= MOST_OVER_NONE,
  };
}

const script = (cost: Cost): number => cost.script;
