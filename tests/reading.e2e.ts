import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardText, clickInCard, waitForCard, waitForNoCard } from '../tools/browsers/card';
import { BROWSER_NAMES, launchReftel } from '../tools/browsers/launch';
import { waitForMarks } from '../tools/browsers/marks';
import type { BrowserPage, Session } from '../tools/browsers/session';
import { hoverText, pointOfText } from '../tools/browsers/text';
import { type PageServer, serveTestPages } from '../tools/page-server';

let server: PageServer;
beforeAll(async () => {
  server = await serveTestPages();
});
afterAll(() => server.close());

describe.each(BROWSER_NAMES)('a reader of an article in %s', (name) => {
  let session: Session;
  let page: BrowserPage;
  beforeAll(async () => {
    session = await launchReftel(name, { ports: [server.port] });
    page = await session.open(server.url('article.html'));
    await waitForMarks(page, 20);
  });
  afterAll(() => session.close());

  const hover = async (text: string, nth = 1) => {
    await page.press('Escape');
    await waitForNoCard(page);
    await hoverText(page, text, nth);
    return waitForCard(page);
  };

  it('reads the full record of a cable by resting on its identifier', async () => {
    const lines = (await hover('04CARACAS3124')).split('\n');
    for (const words of [
      'CONFIDENTIAL',
      'GOV Efforts to Combat TIPs',
      '04CARACAS3124 Copy',
      'Embassy Caracas, Venezuela',
      '5 October 2004',
      'PREL External Political Relations',
      'PHUM Human Rights',
      "KWMN Women's Issues",
      'VE Venezuela',
      'Partial extract of the original',
      'Not redacted',
      '04CARACAS3025',
    ]) {
      expect(lines).toContain(words);
    }
  });

  it.each([
    ['zero-padded', '04CARACAS003124', '04CARACAS3124'],
    ['as a message record', '2004CARACA03124', '04CARACAS3124'],
    ['in a file name', 'cable_04CARACAS3124', '04CARACAS3124'],
    ['after a hash', '#06CARACAS751', '06CARACAS751'],
    ['in small letters', '06caracas751', '06CARACAS751'],
    ['by the address of a link', 'A cable of July 2009', '09SANJOSE586'],
  ])('reads it where it is written %s', async (_, text, id) => {
    expect(await hover(text)).toContain(`Cable\n${id} `);
  });

  it('reads what the identifier alone tells', async () => {
    const text = await hover('06CARACAS3037');
    expect(text).toContain('RELEASED · KNOWN BY NUMBER ONLY');
    expect(text).toContain('Embassy Caracas, October 2006');
    expect(text).toContain('904 of 2,340 released from this post');
    expect(text).toContain('the full record of 6,713 of the 251,287 released cables');
  });

  it('reads that a cable was not released, and the nearest that were', async () => {
    const text = await hover('04CARACAS3026');
    expect(text).toContain('04CARACAS3026 is not among the 251,287 released cables');
    expect(text).toContain('04CARACAS3025 · 04CARACAS3031');
  });

  it('follows a reference within the card and comes back', async () => {
    await hover('04CARACAS3124');
    await clickInCard(page, '04CARACAS3025');
    expect(await waitForCard(page, 'KNOWN BY NUMBER ONLY')).toContain('04CARACAS3025');
    await clickInCard(page, 'Back');
    await waitForCard(page, 'GOV Efforts to Combat TIPs');
  });

  it('opens nothing by passing over an identifier', async () => {
    await page.press('Escape');
    const on = await pointOfText(page, '08CARACAS283');
    await page.move({ x: on.x, y: on.y - 70 });
    await page.move(on);
    await page.move({ x: on.x, y: on.y - 70 });
    // The pointer then rests on another mark, whose card is the one that opens.
    const next = await hover('06CARACAS751');
    expect(next).toContain('06CARACAS751');
  });

  it('keeps the card while the pointer is on its way to it, and loses it by going elsewhere', async () => {
    await hover('04CARACAS3124');
    const inside = await page.inCard((root) => {
      const { x, y } = root.querySelector('h2')?.getBoundingClientRect() ?? { x: 0, y: 0 };
      return { x: x + 20, y: y + 8 };
    });
    await page.move(inside ?? { x: 0, y: 0 });
    expect(await cardText(page)).toContain('04CARACAS3124');
    await page.move({ x: 2, y: 2 });
    await waitForNoCard(page);
  });

  it('closes the card by scrolling the identifier away', async () => {
    await hover('04CARACAS3124');
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await waitForNoCard(page);
  });

  it('walks from reference to reference by keyboard, with the focus in the card, and escapes', async () => {
    await page.press('Escape');
    await page.evaluate(() => window.scrollTo(0, 0));
    await session.pressCommand('next-reference', page);
    await waitForCard(page, '04CARACAS3124');
    const focused = await page.inCard(
      (root) => root.activeElement?.getAttribute('aria-label') ?? '',
    );
    expect(focused).toBe('Cable 04CARACAS3124');
    await session.pressCommand('next-reference', page);
    await waitForCard(page, '04CARACAS3025');
    await session.pressCommand('previous-reference', page);
    await waitForCard(page, 'GOV Efforts to Combat TIPs');
    await page.press('Escape');
    await waitForNoCard(page);
  });
});
