import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addViteConfig, defineWxtModule } from 'wxt/modules';
import { HEAD_LETTERS, headOf } from '../lib/reference/gate';

const VIRTUAL = 'virtual:station-heads';

/** The tables with names of stations, and the column that has them. */
const TABLES = { 'stations.tsv': 0, 'station-aliases.tsv': 0, 'identifiers-odd.tsv': 0 };

/** Gives the script that every page loads what the names of stations begin with (`virtual:station-heads`). */
export default defineWxtModule({
  name: 'station-heads',
  setup(wxt) {
    const plugin = {
      name: VIRTUAL,
      resolveId: (id: string) => (id === VIRTUAL ? `\0${VIRTUAL}` : null),
      load: async (id: string) =>
        id === `\0${VIRTUAL}`
          ? `export default ${JSON.stringify(await stationHeads(wxt.config.root))};`
          : null,
    };
    addViteConfig(wxt, () => ({ plugins: [plugin] }));
  },
});

/**
 * Gives the first four letters of each name, misspelling and malformed identifier in `data/`, each once, one behind
 * the other. Shorter names count in the text of a cable only, which the gate knows by other words.
 */
export async function stationHeads(root: string): Promise<string> {
  const heads = new Set<string>();
  for (const [table, column] of Object.entries(TABLES)) {
    const [, ...lines] = (await readFile(join(root, 'data', table), 'utf8')).trimEnd().split('\n');
    for (const line of lines) {
      const head = headOf(line.split('\t')[column] ?? '');
      if (head.length === HEAD_LETTERS) heads.add(head);
    }
  }
  return [...heads].sort().join('');
}
