import { useCallback, useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { askFrames } from '@/lib/messages/ask-frames';
import { onNews } from '@/lib/messages/listen';
import type { PageReference } from '@/lib/messages/protocol';
import { FINDABLE, foundOn } from '@/lib/saved/found-on';
import type { FoundOn } from '@/lib/saved/saved-cable';
import { siteOf } from '@/lib/settings';

/** The page in front of the reader. */
export interface ActiveTab {
  id: number;
  /** As settings name it; null where the page cannot be marked or the browser does not tell. */
  site: string | null;
  /** To be kept with a cable saved from this page; null for pages that cannot be found again. */
  foundOn: FoundOn | null;
}

/** A reference on the page in front, and the frame of the page that it is in. */
export interface FramedReference extends PageReference {
  frame: number;
}

/** What the annotators of the page's frames tell; `unseen` where the browser lets nobody see it. */
export type References = FramedReference[] | 'asking' | 'unseen';

/**
 * Gives the active tab (null until known), its references in page order, whether uncertain ones are among them, and a
 * way to ask for them again.
 */
export function useActiveTab() {
  const [tab, setTab] = useState<ActiveTab | null>(null);
  const [references, setReferences] = useState<References>('asking');
  const [loose, setLoose] = useState(false);
  const askAgain = useCallback(async () => {
    const active = await activeTab();
    setTab(active);
    const answers = active ? await askFrames(active.id, 'listReferences', {}) : [];
    setLoose(answers.some(({ value }) => value.loose));
    const found = answers.flatMap(({ frame, value }) =>
      value.references.map((reference) => ({ ...reference, frame })),
    );
    const seen = answers.length > 0 || (active !== null && (await canBeSeen(active.id)));
    setReferences(seen ? found : 'unseen');
  }, []);
  useEffect(() => {
    askAgain();
    const gone = new AbortController();
    onNews('citedChanged', () => void askAgain(), gone.signal);
    return () => gone.abort();
  }, [askAgain]);
  return { tab, references, loose, askAgain };
}

/** Whether the browser lets the page be read; one without references has nobody who would answer. */
async function canBeSeen(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, func: () => {} });
    return true;
  } catch {
    return false;
  }
}

async function activeTab(): Promise<ActiveTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  const found = foundOn(tab.title ?? '', tab.url ?? '');
  const marked = FINDABLE.test(tab.url ?? '');
  return { id: tab.id, site: marked ? siteOf(tab.url) : null, foundOn: found };
}
