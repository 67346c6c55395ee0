import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Facts } from '../lib/index/facts';
import { pack } from '../lib/index/import/pack';
import { wholeFiles } from '../tests/whole';
import { fullScale } from './corpus/full-scale';
import { queries } from './corpus/queries';
import { milliseconds, type Row, times } from './report';
import { writeSearchRivals } from './rivals/search-files';
import { median, quantile } from './stats';
import { measureTyping } from './typing';

/** Two frames of a screen that shows 60 a second. */
const TWO_FRAMES = 2000 / 60;

/** Searches of a round; of all kinds of them, those that find something after each key. */
const SEARCHES = 20;
const TYPED = ['word', 'words'];

/** Measures what a key takes to be answered on the screen, with all 251,287 records imported. */
export async function typingRow(
  real: Facts,
  parent: string,
  extension: string,
  rounds: number,
): Promise<{ rows: Row[]; samples: unknown }> {
  const folder = mkdtempSync(join(parent, 'typing-'));
  const facts = fullScale(real);
  const packed = join(folder, 'my.reftel');
  writeFileSync(packed, await pack(await wholeFiles(facts)));
  writeSearchRivals(facts, folder);
  const searches = queries(facts, SEARCHES * rounds).filter(({ kind }) => TYPED.includes(kind));
  const words = searches.map(({ text }) => text);
  const taken = await measureTyping(extension, packed, folder, words);
  const p95 = (of: readonly number[]) => quantile(of, 0.95);
  const both = (of: readonly number[]) =>
    `${milliseconds(median(of))}, p95 ${milliseconds(p95(of))}`;
  const { ours, miniSearch } = taken;
  const row: Row = {
    what: `key → results painted,\n251,287 records imported, ${ours.length} keys`,
    measured: both(ours),
    rivals: `MiniSearch, bare rows ${both(miniSearch)}`,
    ratio: times(p95(ours) / p95(miniSearch)),
    budget: `p95 ≤ ${milliseconds(TWO_FRAMES)}, two frames`,
    met: p95(ours) <= TWO_FRAMES,
  };
  return { rows: [row], samples: taken };
}
