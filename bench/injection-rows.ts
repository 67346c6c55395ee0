import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { confined } from './extension';
import { type Cost, LOADED_WITH, type LoadedWith, measureInjection } from './injection';
import { article } from './pages';
import { milliseconds, type Row, times } from './report';
import { buildEmptyScript, writeVoidScript } from './rivals/empty-script';
import { median, quantile } from './stats';

const MOST_OVER_EMPTY = 1.5;

/**
 * Measures what the annotator costs a page. The budget is for a page without references, which pays for nothing
 * that it gets; what one with 20 pays (marking, asking the index, the card's script) is told beside it.
 */
export async function injectionRows(
  extension: string,
  references: readonly string[],
  parent: string,
  rounds: number,
): Promise<{ rows: Row[]; samples: unknown }> {
  const folder = mkdtempSync(join(parent, 'injection-'));
  const only = (from: string, loadedWith: LoadedWith) =>
    confined(from, join(folder, loadedWith), `http://*/${loadedWith}/*`);
  const extensions = [
    only(writeVoidScript(parent), 'void'),
    only(await buildEmptyScript(parent), 'empty'),
    only(extension, 'ours'),
  ];
  const pages = { 'no-references': article([]), references: article(references) };
  const samples = await measureInjection(extensions, pages, rounds);
  const rows = Object.entries(samples).map(([page, costs]) =>
    page === 'no-references'
      ? { ...rowOf('script time, page without references', costs), ...budgeted(costs) }
      : rowOf(`script time, page with ${references.length} references`, costs),
  );
  return { rows, samples };
}

function rowOf(what: string, costs: Record<LoadedWith, Cost[]>): Row {
  const script = (loadedWith: LoadedWith) => costs[loadedWith].map((cost) => cost.script);
  const over = (loadedWith: LoadedWith) =>
    median(costs[loadedWith].map(({ all }) => all)) - median(costs.none.map(({ all }) => all));
  const rivals = LOADED_WITH.filter((loadedWith) => loadedWith !== 'ours');
  return {
    what,
    measured: `${milliseconds(median(script('ours')))}, p95 ${milliseconds(quantile(script('ours'), 0.95))}\nall tasks over none ${milliseconds(over('ours'))}`,
    rivals: rivals
      .map((rival) => `${NAMES[rival]} ${milliseconds(median(script(rival)))}`)
      .join('\n'),
    ratio: `empty ${times(overEmpty(costs))}\nall tasks over none ${times(over('ours') / over('empty'))}`,
    budget: '–',
    met: null,
  };
}

const NAMES: Record<LoadedWith, string> = {
  none: 'no extension',
  void: 'script of no bytes',
  empty: 'empty script (WXT)',
  ours: 'ours',
};

const overEmpty = ({ ours, empty }: Record<LoadedWith, Cost[]>): number =>
  median(ours.map(({ script }) => script)) / median(empty.map(({ script }) => script));

const budgeted = (costs: Record<LoadedWith, Cost[]>) => ({
  budget: `≤ ${times(MOST_OVER_EMPTY)} an empty script`,
  met: overEmpty(costs) <= MOST_OVER_EMPTY,
});
