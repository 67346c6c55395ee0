import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addViteConfig, defineWxtModule } from 'wxt/modules';
import { buildIndex } from '../lib/index/build';
import { type Facts, type FactTexts, readFacts } from '../lib/index/facts';
import { packTables, type ReferenceTables } from '../lib/reference/tables';

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
 * the tables it reads references with (`virtual:reference-tables`).
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
    addViteConfig(wxt, () => ({ plugins: [referenceTables(wxt.config.root)] }));
  },
});

/** Gives the tables that references are read with, from those of `data/` under a project's root; `facts` if they are read. */
export async function readReferenceTables(
  root: string,
  facts?: Pick<Facts, 'stations' | 'malformed'>,
): Promise<ReferenceTables> {
  const { stations, malformed } = facts ?? readFacts(await readTexts(root));
  const text = await readFile(join(root, 'data/station-aliases.tsv'), 'utf8');
  const [, ...lines] = text.trimEnd().split('\n');
  return packTables(
    stations.map(({ code }) => code),
    lines.map((line) => {
      const [alias = '', code = ''] = line.split('\t');
      return { alias, code };
    }),
    malformed.map(({ id }) => id),
  );
}

const VIRTUAL = 'virtual:reference-tables';

/** Gives the plugin that gives modules the tables that references are read with. */
export function referenceTables(root: string) {
  return {
    name: 'reference-tables',
    resolveId: (id: string) => (id === VIRTUAL ? `\0${VIRTUAL}` : null),
    load: async (id: string) => {
      if (id !== `\0${VIRTUAL}`) return null;
      return `export default ${JSON.stringify(await readReferenceTables(root))};`;
    },
  };
}
