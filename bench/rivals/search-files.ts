import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import type { Facts } from '../../lib/index/facts';
import { foldedText } from '../../lib/index/search/fold';
import { OPTIONS } from './searches';

/** Writes the lines and the index that rivals search, newest first; gives their bytes, raw and gzipped. */
export function writeSearchRivals(facts: Facts, folder: string) {
  const records = facts.records.toSorted((a, b) => (a.created < b.created ? 1 : -1));
  const lines = records.map(({ id, subject, origin, tags }) =>
    foldedText(`${id} ${subject} ${origin} ${tags.join(' ')}`),
  );
  const start = performance.now();
  const mini = new MiniSearch(OPTIONS);
  mini.addAll(lines.map((text, id) => ({ id, text })));
  const made = performance.now() - start;
  writeFileSync(join(folder, 'lines.txt'), `${lines.join('\n')}\n`);
  writeFileSync(join(folder, 'minisearch.json'), JSON.stringify(mini));
  const raw = (file: string) => statSync(join(folder, file)).size;
  return {
    lines: { raw: raw('lines.txt'), packed: gzipSync(lines.join('\n')).length },
    miniSearch: { raw: raw('minisearch.json'), made },
  };
}
