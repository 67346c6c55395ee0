import browser, { type Runtime, type Scripting } from 'webextension-polyfill';
import { LOOSE_FLAG } from '@/lib/page/loose-flag';
import { isLooseAlways } from '@/lib/settings';

const fileOf = (script: 'annotator' | 'marker' | 'card' | 'loose') =>
  `/content-scripts/${script}.js`;
const LOOSE_SCRIPT = 'loose';

/** Puts the script that opens cards into the frame that asks for it. */
export async function loadCard(sender: Runtime.MessageSender): Promise<void> {
  const target = frameOf(sender);
  if (target) await browser.scripting.executeScript({ target, files: [fileOf('card')] });
}

/** Has the asking frame marked, with or without uncertain references. */
export async function loadMarker(sender: Runtime.MessageSender, loose: boolean): Promise<void> {
  const target = frameOf(sender);
  if (target) await mark(target, loose);
}

/** Has all frames of a tab marked, as far as the browser lets their pages be read. */
export async function loadMarkers(tabId: number, loose: boolean): Promise<void> {
  try {
    await mark({ tabId, allFrames: true }, loose);
  } catch {
    // The browser's own pages and the stores: nothing can be read there.
  }
}

/** Has the pages that are open read as those to come are. */
export async function readOpenPages(): Promise<void> {
  const tabs = await browser.tabs.query({});
  const loose = (await isLooseAlways()) ? [fileOf('loose')] : [];
  await Promise.allSettled(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      const target = { tabId: id, allFrames: true };
      await browser.scripting.insertCSS({ target, files: ['/content-scripts/annotator.css'] });
      await browser.scripting.executeScript({ target, files: [fileOf('annotator'), ...loose] });
    }),
  );
}

/** Has all pages read for uncertain references, where the reader wants that: the gate does not know them. */
export async function registerLoose(): Promise<void> {
  const wanted = await isLooseAlways();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [LOOSE_SCRIPT] });
  if (wanted && registered.length === 0)
    await browser.scripting.registerContentScripts([
      {
        id: LOOSE_SCRIPT,
        js: [fileOf('loose')],
        matches: ['<all_urls>'],
        allFrames: true,
        matchOriginAsFallback: true,
        runAt: 'document_idle',
      },
    ]);
  if (!wanted && registered.length > 0)
    await browser.scripting.unregisterContentScripts({ ids: [LOOSE_SCRIPT] });
}

function frameOf({ tab, frameId }: Runtime.MessageSender): Scripting.InjectionTarget | null {
  return tab?.id === undefined ? null : { tabId: tab.id, frameIds: [frameId ?? 0] };
}

async function mark(target: Scripting.InjectionTarget, loose: boolean): Promise<void> {
  await browser.scripting.executeScript({
    target,
    // Run in the page: what it uses has to be in it.
    func: (flag: string, on: boolean) => {
      (globalThis as unknown as Record<symbol, boolean>)[Symbol.for(flag)] = on;
    },
    args: [LOOSE_FLAG, loose],
  });
  await browser.scripting.executeScript({ target, files: [fileOf('marker')] });
}
