import browser from 'webextension-polyfill';

/** The accent of the design tokens; a badge takes no style sheet. */
const CALM = '#0b5a6b';
const FAULT = '#c8102e';

/** Shows the number of distinct cables on a tab's toolbar icon; nothing for none, `!` (null) where the index failed. */
export async function showCount(tabId: number, cables: number | null): Promise<void> {
  const text = cables === null ? '!' : cables > 0 ? String(cables) : '';
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: cables === null ? FAULT : CALM }),
  ]);
}
