import browser, { type Runtime } from 'webextension-polyfill';

type Script = 'marker' | 'card';

const fileOf = (script: Script) => `/content-scripts/${script}.js`;

/** Puts a script into the frame that asks for it. */
export async function load(script: Script, { tab, frameId }: Runtime.MessageSender): Promise<void> {
  if (tab?.id === undefined) return;
  await browser.scripting.executeScript({
    target: { tabId: tab.id, frameIds: [frameId ?? 0] },
    files: [fileOf(script)],
  });
}

/** Has all frames of a tab marked, as far as the browser lets their pages be read. */
export async function loadMarkers(tabId: number): Promise<void> {
  try {
    const target = { tabId, allFrames: true };
    await browser.scripting.executeScript({ target, files: [fileOf('marker')] });
  } catch {
    // The browser's own pages and the stores: nothing can be read there.
  }
}
