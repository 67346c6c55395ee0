import { afterAll, beforeAll, expect, it } from 'vitest';
import { poll, waitForCard } from '../tools/browsers/card';
import type { ChromiumSession } from '../tools/browsers/chromium';
import { launchReftel } from '../tools/browsers/launch';
import { waitForMarks } from '../tools/browsers/marks';
import { hoverText } from '../tools/browsers/text';
import { type PageServer, serveTestPages } from '../tools/page-server';

/** Chromium lets the scripts of before run on in the page, without an API, and tells what goes wrong in them. */
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

it('scripts that an update has cut off end without an error, at a change of the page and at a card', async () => {
  const page = await session.open(server.url('article.html'));
  const errors: string[] = [];
  await page.devtools.send('Runtime.enable');
  page.devtools.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    errors.push(exceptionDetails.exception?.description ?? exceptionDetails.text);
  });
  const cards = () => page.evaluate(() => document.querySelectorAll('reftel-card').length);
  await waitForMarks(page, 20);
  await hoverText(page, '04CARACAS3124');
  await waitForCard(page);
  for (let update = 0; update < 2; update++) {
    await session.reloadExtension();
    await poll('the old card to go', 5_000, async () => (await cards()) === 0 || undefined);
    await waitForMarks(page, 20);
    await page.evaluate(() => document.querySelector('p')?.append(' and 06CARACAS751'));
    await hoverText(page, '04CARACAS3124');
    await waitForCard(page, '04CARACAS3124 Copy');
    expect(await cards()).toBe(1);
  }
  expect(errors).toEqual([]);
});
