import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addViteConfig, defineWxtModule } from 'wxt/modules';
import { buildIndex } from '../lib/index/build';
import { type FactTexts, readFacts } from '../lib/index/facts';

const TABLES: Record<keyof FactTexts, string> = {
  stations: 'stations.tsv',
  tags: 'tags.tsv',
  identifiers: 'identifiers.txt',
  'identifiers-odd': 'identifiers-odd.tsv',
  cables: 'cables.tsv',
};

/** Reads the tables of `data/` under a project's root. */
export async function readTexts(root: string): Promise<FactTexts> {
  const texts = await Promise.all(
    Object.entries(TABLES).map(async ([name, file]) => [
      name,
      await readFile(join(root, 'data', file), 'utf8'),
    ]),
  );
  return Object.fromEntries(texts) as FactTexts;
}

/**
 * Turns the facts in `data/` into the index files that the extension ships, and gives the annotator
 * the station codes it spots references by (`virtual:station-codes`).
 */
export default defineWxtModule({
  name: 'index-files',
  setup(wxt) {
    wxt.hook('build:publicAssets', async (_, assets) => {
      const files = await buildIndex(readFacts(await readTexts(wxt.config.root)));
      const folder = join(wxt.config.wxtDir, 'index');
      await mkdir(folder, { recursive: true });
      for (const [name, bytes] of Object.entries(files)) {
        const absoluteSrc = join(folder, `${name}.bin`);
        await writeFile(absoluteSrc, bytes);
        assets.push({ absoluteSrc, relativeDest: `index/${name}.bin` });
      }
    });
    addViteConfig(wxt, () => ({ plugins: [stationCodes(wxt.config.root)] }));
  },
});

const VIRTUAL = 'virtual:station-codes';

function stationCodes(root: string) {
  return {
    name: 'station-codes',
    resolveId: (id: string) => (id === VIRTUAL ? `\0${VIRTUAL}` : null),
    load: async (id: string) => {
      if (id !== `\0${VIRTUAL}`) return null;
      const { stations } = readFacts(await readTexts(root));
      return `export default ${JSON.stringify(stations.map(({ code }) => code).join(' '))};`;
    },
  };
}
