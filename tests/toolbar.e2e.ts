import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { poll, waitForCard } from '../tools/browsers/card';
import type { ChromiumSession } from '../tools/browsers/chromium';
import { launchReftel } from '../tools/browsers/launch';
import { waitForMarks } from '../tools/browsers/marks';
import { type PageServer, serveTestPages } from '../tools/page-server';

declare const chrome: typeof import('wxt/browser').browser;

/** The toolbar can only be asked about in Chromium, whose worker a test can run code in. */
describe('the toolbar in chromium', () => {
  let server: PageServer;
  let session: ChromiumSession;
  beforeAll(async () => {
    server = await serveTestPages();
    session = await launchReftel('chromium', { ports: [server.port] });
  });
  afterAll(async () => {
    await session.close();
    await server.close();
  });

  const badge = async () => {
    const worker = await session.worker();
    return worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return chrome.action.getBadgeText({ tabId: tab?.id ?? -1 });
    });
  };

  it('has the number of distinct cables on the page, and none on a page without', async () => {
    const page = await session.open(server.url('changing.html'));
    await waitForMarks(page);
    await poll('the badge', 5_000, async () => (await badge()) === '1' || undefined);
    await page.evaluate(() => {
      document.querySelector('#later')?.append('06CARACAS751, 06CARACAS751 and 04CARACAS003124');
    });
    await poll('the badge', 5_000, async () => (await badge()) === '2' || undefined);
    await page.goto(server.url('empty.html'));
    await poll('no badge', 5_000, async () => (await badge()) === '' || undefined);
    await page.close();
  });

  /** The popup in a tab behind the page: Playwright cannot see into a real popup, and this one asks for the same tab. */
  const openBehind = async () => {
    const opening = session.context.waitForEvent('page');
    const worker = await session.worker();
    await worker.evaluate(() =>
      chrome.tabs.create({ url: chrome.runtime.getURL('/popup.html'), active: false }),
    );
    return opening;
  };

  it('opens a popup that lists the references of the page and goes to one', async () => {
    const page = await session.open(server.url('article.html'));
    await waitForMarks(page);
    await page.bringToFront();
    const popup = await openBehind();
    await popup.getByRole('tab', { name: /On this page/ }).dispatchEvent('click');
    const listed = popup.locator('[data-row] .cable-id');
    await listed.first().waitFor();
    const ids = await listed.allInnerTexts();
    expect(ids.slice(0, 3)).toEqual(['04CARACAS3124', '04CARACAS3025', '04CARACAS3026']);
    expect(new Set(ids).size).toBe(ids.length);
    await popup.locator('button', { hasText: '08REYKJAVIK125' }).first().dispatchEvent('click');
    expect(await waitForCard(page)).toContain('08REYKJAVIK125');
    await page.close();
  });

  it('turns marking off and on for a site', async () => {
    const page = await session.open(server.url('article.html'));
    await waitForMarks(page);
    await page.bringToFront();
    const popup = await openBehind();
    const marking = popup.getByRole('switch');
    const marks = () => page.inspect(() => CSS.highlights.has('reftel-record'));
    await marking.dispatchEvent('click');
    await poll('no marks', 5_000, async () => (await marks()) === false || undefined);
    await marking.dispatchEvent('click');
    await poll('marks', 5_000, async () => (await marks()) || undefined);
    await popup.close();
    await page.close();
  });
});
