import { resolve } from 'node:path';
import { build } from 'vite';
import { launch } from './chromium/launch';
import type { Tab } from './chromium/tab';
import { serve } from './pages';
import { rotated } from './stats';

const CONTENDERS = {
  ours: '(x, y, target) => module.markAt(annotator, x, y, target)',
  fromPoint: '(x, y) => CSS.highlights.highlightsFromPoint(x, y)',
};

/** Microseconds that it takes to find what is at a point. */
export type Pointing = Record<keyof typeof CONTENDERS, number>;

const POINTS = 500;

/**
 * Measures finding the mark under the pointer, in the isolated world of the extension and among its own marks, against
 * `highlightsFromPoint`, at the same points one after the other; every round in a new process. The script of the card
 * must be left out of the extension: it takes the marks over.
 */
export async function measurePointing(
  extension: string,
  page: string,
  marks: number,
  rounds: number,
): Promise<Pointing[]> {
  const hit = await bundled('lib/page/hit.ts');
  const browser = await launch([extension]);
  const server = await serve({ page });
  try {
    const all: Pointing[] = [];
    for (let round = 0; round < rounds; round++) {
      const tab = await browser.open();
      const world = await openInWorld(tab, `http://pointed${round}.localhost:${server.port}/page`);
      const order = rotated(Object.keys(CONTENDERS) as (keyof Pointing)[], round);
      all.push(await tab.evaluate(pointing(hit, marks, order), world));
      await tab.close();
    }
    return all;
  } finally {
    server.close();
    await browser.close();
  }
}

/** Gives the script that waits for the marks, then times the contenders one after the other. */
const pointing = (hit: string, marks: number, order: readonly (keyof Pointing)[]): string => `
  (async () => {
    ${hit}
    const marked = () => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
    while (marked() < ${marks}) await new Promise((later) => setTimeout(later, 50));
    const { annotator } = globalThis[Symbol.for('reftel')];
    const points = Array.from({ length: ${POINTS} }, (_, n) => {
      const [x, y] = [20 + ((n * 37) % 700), 20 + ((n * 13) % 500)];
      return [x, y, document.elementFromPoint(x, y)];
    });
    const each = (find) => {
      const start = performance.now();
      for (const point of points) find(...point);
      return (1000 * (performance.now() - start)) / points.length;
    };
    return { ${order.map((name) => `${name}: each(${CONTENDERS[name]})`).join(', ')} };
  })()`;

/** Gives a module of the project as a script that leaves what it exports in \`module\`. */
async function bundled(path: string): Promise<string> {
  const root = resolve(import.meta.dirname, '..');
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root,
    resolve: { alias: { '@': root } },
    build: {
      write: false,
      lib: { entry: resolve(root, path), formats: ['iife'], name: 'module' },
    },
  });
  const [script] = (Array.isArray(built) ? built : []).flatMap(({ output }) => output);
  if (script?.type !== 'chunk') throw new Error(`${path} makes no script.`);
  return script.code;
}

/** Opens a page and gives the world that the extension's scripts have in it. */
async function openInWorld(tab: Tab, url: string): Promise<number> {
  let world: number | undefined;
  tab.on<{ context: { id: number; origin: string } }>(
    'Runtime.executionContextCreated',
    ({ context: { id, origin } }) => {
      if (origin.startsWith('chrome-extension:')) world = id;
    },
  );
  await tab.send('Runtime.enable');
  await tab.goto(url);
  while (world === undefined) await new Promise((later) => setTimeout(later, 50));
  return world;
}
