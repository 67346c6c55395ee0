import { join } from 'node:path';
import { bundled } from './bundle';
import { extensionId, launch } from './chromium/launch';
import type { Tab } from './chromium/tab';
import { imported } from './import-in-browser';
import { serveFiles } from './search';

export type Typed = Record<'ours' | 'miniSearch', number[]>;

/** Milliseconds between two keys: a fast typist's, so that what is done meanwhile counts. */
const PAUSE = 100;

/** Milliseconds after which a key has found what was shown already: there is nothing to paint. */
const SAME = 300;

/** Has each key tell how long it was until what it found was painted; null where nothing was. */
const WATCH = `
  let pressed = 0;
  let timer = 0;
  addEventListener('input', ({ timeStamp }) => {
    pressed = timeStamp;
    clearTimeout(timer);
    timer = setTimeout(() => painted(null), ${SAME});
  }, true);
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => painted(performance.now() - data);
  new MutationObserver(() => {
    if (!pressed || !document.querySelector('main li')) return;
    const from = pressed;
    pressed = 0;
    clearTimeout(timer);
    requestAnimationFrame(() => port2.postMessage(from));
  }).observe(document.querySelector('main'), { subtree: true, childList: true, characterData: true });
`;

/**
 * Types some words into the popup, with a packed index imported, and into a page that has MiniSearch find the same. Gives
 * the milliseconds from each key's event to the frame that shows what it found.
 */
export async function measureTyping(
  extension: string,
  packed: string,
  folder: string,
  words: readonly string[],
): Promise<Typed> {
  const script = await bundled(join(import.meta.dirname, 'rivals/typing-page.ts'), folder);
  const server = await serveFiles(folder, script);
  const browser = await launch([extension]);
  try {
    await imported(browser, extension, packed);
    const popup = await browser.open(`chrome-extension://${extensionId(extension)}/popup.html`);
    const page = await browser.open(`http://127.0.0.1:${server.port}/`);
    await page.evaluate(`new Promise((onload, onerror) => document.head.append(
      Object.assign(document.createElement('script'), { src: '/worker.js', onload, onerror }),
    )).then(() => filled)`);
    return { ours: await typed(popup, words), miniSearch: await typed(page, words) };
  } finally {
    server.close();
    await browser.close();
  }
}

const PAINTED = 'new Promise((done) => { globalThis.painted = done; })';

async function typed(tab: Tab, words: readonly string[]): Promise<number[]> {
  await tab.send('Page.bringToFront');
  await tab.evaluate(WATCH);
  const taken: number[] = [];
  for (const word of words) {
    await tab.evaluate('document.querySelector("input").select()');
    for (const text of word) {
      const painted = tab.evaluate<number | null>(PAINTED);
      await tab.send('Input.dispatchKeyEvent', { type: 'char', text });
      const one = await painted;
      if (one !== null) taken.push(one);
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
  return taken;
}
