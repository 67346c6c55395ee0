import { readFileSync, statSync } from 'node:fs';
import { type Browser, extensionId, launch } from './chromium/launch';
import type { Tab } from './chromium/tab';
import { megabytes, type Row } from './report';

const MEMORY = 400_000_000;
/** Milliseconds between two looks at the page and its memory. */
const PAUSE = 50;

/** Measures importing cables.csv, and the packed index of it, by the page of the index in Chromium. */
export async function importInBrowser(
  extension: string,
  csv: string,
  packed: string,
): Promise<{ rows: Row[]; samples: unknown }> {
  const rows: Row[] = [];
  for (const file of [csv, packed]) rows.push(await measured(extension, file));
  return { rows, samples: rows.map(({ measured }) => measured) };
}

async function measured(extension: string, file: string): Promise<Row> {
  const browser = await launch([extension]);
  try {
    const before = await resident(browser);
    const start = performance.now();
    let most = before;
    await imported(browser, extension, file, async () => {
      most = Math.max(most, await resident(browser));
    });
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    return {
      what: `import of ${megabytes(statSync(file).size)} in Chromium`,
      measured: `${seconds} s, memory ${megabytes(most - before)}\nmore than before, ${megabytes(most)} in all`,
      rivals: '',
      ratio: '',
      budget: `memory < ${megabytes(MEMORY)}`,
      met: most - before < MEMORY,
    };
  } finally {
    await browser.close();
  }
}

/** Imports a file by the page of the index, which has to have no other yet. */
export async function imported(
  browser: Browser,
  extension: string,
  file: string,
  meanwhile = async () => {},
): Promise<void> {
  const page = await browser.open(`chrome-extension://${extensionId(extension)}/options.html`);
  await until(page, 'Travels with Reftel');
  await choose(page, file);
  await until(page, 'imported from', meanwhile);
}

async function choose(page: Tab, file: string): Promise<void> {
  const { root } = await page.send<{ root: { nodeId: number } }>('DOM.getDocument');
  const selector = { nodeId: root.nodeId, selector: 'input[type=file]' };
  const { nodeId } = await page.send<{ nodeId: number }>('DOM.querySelector', selector);
  await page.send('DOM.setFileInputFiles', { nodeId, files: [file] });
}

/** Waits for some words on a page. Throws where it says instead that nothing was changed. */
async function until(page: Tab, words: string, meanwhile = async () => {}): Promise<void> {
  for (;;) {
    const text = await page.evaluate<string>('document.querySelector("main")?.innerText ?? ""');
    if (text.includes(words)) return;
    if (text.includes('Nothing was changed')) throw new Error(text);
    await meanwhile();
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

/** Gives the resident bytes of the largest renderer, as Linux tells them: the page's, with its worker. */
async function resident({ devtools }: Browser): Promise<number> {
  const { processInfo } = await devtools.send<{ processInfo: { type: string; id: number }[] }>(
    'SystemInfo.getProcessInfo',
  );
  const sizes = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => bytesOf(id));
  return Math.max(0, ...sizes);
}

function bytesOf(process: number): number {
  try {
    const status = readFileSync(`/proc/${process}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    // It has just ended.
    return 0;
  }
}
