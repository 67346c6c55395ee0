import { useCallback, useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { PageReference } from '@/lib/messages/protocol';
import { askPage } from '@/lib/messages/send';
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

/** What the page's annotator tells; `unseen` where there is none. */
export type References = PageReference[] | 'asking' | 'unseen';

/** Gives the active tab (null until known), its references in page order, and a way to ask for them again. */
export function useActiveTab() {
  const [tab, setTab] = useState<ActiveTab | null>(null);
  const [references, setReferences] = useState<References>('asking');
  const askAgain = useCallback(async () => {
    const active = await activeTab();
    setTab(active);
    setReferences(active ? await referencesOf(active.id) : 'unseen');
  }, []);
  useEffect(() => {
    askAgain();
  }, [askAgain]);
  return { tab, references, askAgain };
}

async function referencesOf(tabId: number): Promise<References> {
  const answer = await askPage(tabId, 'listReferences', {});
  if (answer.ok) return answer.value;
  try {
    // A page without references has nobody who would answer.
    await browser.scripting.executeScript({ target: { tabId }, func: () => {} });
    return [];
  } catch {
    return 'unseen';
  }
}

async function activeTab(): Promise<ActiveTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  const found = foundOn(tab.title ?? '', tab.url ?? '');
  const marked = FINDABLE.test(tab.url ?? '');
  return { id: tab.id, site: marked ? siteOf(tab.url) : null, foundOn: found };
}
