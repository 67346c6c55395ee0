import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { Tab } from './chromium/tab';
import { withoutCard } from './extension';
import { type Cost, measureLoads } from './loads';
import { MARKED_PAGES } from './marking-pages';
import { milliseconds, type Row, times } from './report';
import { writeMarkingRivals } from './rivals/marking';
import { median, pairedRatio } from './stats';

const MOST_OVER_WALKER = 1.15;
const MOST_OVER_MARK_JS = 1 / 3;
const MOST_OVER_WALKER_WITHOUT = 1;
const LONGEST_TASK = 16;

type PageName = keyof typeof MARKED_PAGES;
const PAGES = Object.keys(MARKED_PAGES) as PageName[];

/**
 * Measures what it costs to mark pages, and to find that there is nothing to mark: the built extension with its real
 * index, but without the script of its card, against scripts of other extensions. All run in isolated worlds of
 * processes that never ran them before: a page is read once.
 */
export async function markingRows(
  extension: string,
  references: (count: number) => readonly string[],
  parent: string,
  rounds: number,
): Promise<{ rows: Row[]; samples: unknown }> {
  const folder = mkdtempSync(join(parent, 'marking-'));
  const { textContent, walker, markJs } = writeMarkingRivals(folder);
  const ours = withoutCard(extension, join(folder, 'without-card'));
  const cited = pagesOf((name) => references(MARKED_PAGES[name].citing));
  const marking = await measureLoads({ ours, textContent, walker, markJs }, cited, {
    folder: join(folder, 'marking'),
    rounds,
    warmUp: 0,
    check: (tab, page, name) =>
      name === 'textContent' ? Promise.resolve() : checkMarks(tab, MARKED_PAGES[page].citing),
  });
  const looking = await measureLoads(
    { ours, walker },
    pagesOf(() => []),
    {
      folder: join(folder, 'looking'),
      rounds,
      warmUp: 0,
    },
  );
  const rows = [
    ...PAGES.map((page) => markingRow(page, marking[page])),
    ...PAGES.map((page) => lookingRow(page, looking[page])),
  ];
  return { rows, samples: { marking, looking } };
}

function pagesOf(cited: (page: PageName) => readonly string[]): Record<PageName, string> {
  const pages = PAGES.map((name) => [name, MARKED_PAGES[name].html(cited(name))]);
  return Object.fromEntries(pages);
}

async function checkMarks(tab: Tab, wanted: number): Promise<void> {
  const marks = await tab.evaluate<number>(
    `document.querySelectorAll('mark').length +
      [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)`,
  );
  if (marks !== wanted) throw new Error(`${marks} marks where ${wanted} are to be.`);
}

type Marking = Record<'ours' | 'textContent' | 'walker' | 'markJs', Cost[]>;

function markingRow(page: PageName, { ours, textContent, walker, markJs }: Marking): Row {
  const overWalker = pairedRatio(script(ours), script(walker));
  const overMarkJs = pairedRatio(script(ours), script(markJs));
  const longest = median(ours.map((cost) => cost.longest));
  const forced = median(ours.map((cost) => cost.forced.layout));
  return {
    what: `mark a page\n${named(page)}, ${MARKED_PAGES[page].citing} references`,
    measured: `${milliseconds(median(script(ours)))}\nlongest task ${milliseconds(longest)}\nforced layout ${milliseconds(forced)}`,
    rivals: `TreeWalker and regex ${milliseconds(median(script(walker)))}\nmark.js ${milliseconds(median(script(markJs)))}\nregex over textContent ${milliseconds(median(script(textContent)))}`,
    ratio: `${times(overWalker)}\n${times(overMarkJs)}\n${times(pairedRatio(script(ours), script(textContent)))}`,
    budget: `≤ ${times(MOST_OVER_WALKER)} TreeWalker\n≤ ${times(MOST_OVER_MARK_JS)} mark.js\ntask ≤ ${milliseconds(LONGEST_TASK)}, no layout`,
    met:
      overWalker <= MOST_OVER_WALKER &&
      overMarkJs <= MOST_OVER_MARK_JS &&
      longest <= LONGEST_TASK &&
      forced === 0,
  };
}

function lookingRow(page: PageName, { ours, walker }: Record<'ours' | 'walker', Cost[]>): Row {
  const overWalker = pairedRatio(script(ours), script(walker));
  return {
    what: `page without references\n${named(page)}`,
    measured: `${milliseconds(median(script(ours)))}\nlongest task ${milliseconds(median(ours.map(({ longest }) => longest)))}`,
    rivals: `TreeWalker and regex ${milliseconds(median(script(walker)))}`,
    ratio: times(overWalker),
    budget: `≤ ${times(MOST_OVER_WALKER_WITHOUT)} TreeWalker`,
    met: overWalker <= MOST_OVER_WALKER_WITHOUT,
  };
}

const script = (costs: readonly Cost[]): number[] => costs.map((cost) => cost.script);
const named = (page: PageName): string => MARKED_PAGES[page].what;
