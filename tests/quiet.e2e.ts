import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { clickInCard, waitForCard } from '../tools/browsers/card';
import { BROWSER_NAMES, launchReftel } from '../tools/browsers/launch';
import { countMarks, waitForMarks } from '../tools/browsers/marks';
import type { Session } from '../tools/browsers/session';
import { hoverText } from '../tools/browsers/text';
import { type PageServer, serveTestPages } from '../tools/page-server';

let server: PageServer;
beforeAll(async () => {
  server = await serveTestPages();
});
afterAll(() => server.close());

declare global {
  interface Window {
    /** What the fixture page heard and saw, written by its first script. */
    heard: { html: string; events: string[] };
  }
}

describe.each(BROWSER_NAMES)('a page in %s', (name) => {
  let session: Session;
  beforeAll(async () => {
    session = await launchReftel(name, { ports: [server.port] });
  });
  afterAll(() => session.close());

  it('keeps its document as it was, and hears nothing, while it is marked', async () => {
    const page = await session.open(server.url('listening.html'));
    await waitForMarks(page, 2);
    const { before, after, events } = await page.evaluate(() => ({
      before: window.heard.html,
      after: document.documentElement.outerHTML,
      events: window.heard.events,
    }));
    expect(after).toBe(before);
    expect(events).toEqual([]);
    await page.close();
  });

  it('gets one element for the card, keeps its own, and hears no key or press meant for the card', async () => {
    const page = await session.open(server.url('listening.html'));
    await waitForMarks(page, 2);
    await hoverText(page, '04CARACAS3124');
    await waitForCard(page);
    const added = await page.evaluate(() => {
      const copy = document.documentElement.cloneNode(true) as HTMLElement;
      const card = copy.querySelector('reftel-card');
      const where = card?.parentElement?.localName;
      card?.remove();
      return { same: copy.outerHTML === window.heard.html, where };
    });
    expect(added).toEqual({ same: true, where: 'html' });
    await clickInCard(page, 'Save');
    await waitForCard(page, 'Saved');
    await clickInCard(page, 'Note on 04CARACAS3124');
    await page.type('a note');
    await page.press('Shift+Tab');
    expect(await page.evaluate(() => window.heard.events)).toEqual([]);
    await page.close();
  });

  it('is marked under the strictest content security policy', async () => {
    const page = await session.open(server.url('strict-csp.html'));
    await waitForMarks(page);
    await hoverText(page, '04CARACAS3124');
    expect(await waitForCard(page)).toContain('04CARACAS3124');
    await page.close();
  });

  it('is marked though its own scripts make every property of the DOM throw', async () => {
    const page = await session.open(server.url('throws.html'));
    await waitForMarks(page);
    await hoverText(page, '04CARACAS3124');
    expect(await waitForCard(page)).toContain('04CARACAS3124');
    await page.close();
  });

  it('has marks on what it adds later, and none on what it removes or does not show as prose', async () => {
    const page = await session.open(server.url('changing.html'));
    expect(await waitForMarks(page, 1)).toBe(1);
    await page.evaluate(() => {
      document.querySelector('#later')?.append('and 06CARACAS751 too');
    });
    await waitForMarks(page, 2);
    await page.evaluate(() => {
      const first = document.querySelector('#first')?.firstChild as Text;
      first.data = first.data.replace('04CARACAS3124', 'nothing');
      document.querySelector('#later')?.append(' 08CARACAS283 08CARACAS293');
    });
    expect(await waitForMarks(page, 3)).toBe(3);
    await page.evaluate(() => document.querySelector('#later')?.replaceChildren('06CARACAS3037'));
    // What was removed shows no more; that it is let go of may take a moment.
    await vi.waitFor(async () => expect(await countMarks(page)).toBe(1), 5_000);
    await page.close();
  });

  it('is the only one that was asked for: nothing else goes over the network', async () => {
    const page = await session.open(server.url('article.html'));
    await waitForMarks(page);
    await hoverText(page, '06CARACAS751');
    await waitForCard(page);
    const popup = await session.open(session.extensionUrl('popup.html'));
    await popup.type('chavez');
    await popup.close();
    await page.close();
    expect(session.requests).toEqual([]);
  });
});
