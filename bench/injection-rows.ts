import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { type Cost, measureLoads } from './loads';
import { article } from './pages';
import { milliseconds, type Row, times } from './report';
import { buildEmptyScript, writeVoidScript } from './rivals/empty-script';
import { median, quantile } from './stats';

const MOST_OVER_EMPTY = 1.5;

/** Rounds that only bring the browser up to speed. */
const WARM_UP = 2;

const LOADED_WITH = ['none', 'void', 'empty', 'ours'] as const;
type LoadedWith = (typeof LOADED_WITH)[number];

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
  const contenders = {
    none: null,
    void: writeVoidScript(parent),
    empty: await buildEmptyScript(parent),
    ours: extension,
  };
  const pages = { 'no-references': article([]), references: article(references) };
  const samples = await measureLoads(contenders, pages, { folder, rounds, warmUp: WARM_UP });
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
