import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clickInCard, waitForCard } from '../tools/browsers/card';
import { BROWSER_NAMES, launchReftel } from '../tools/browsers/launch';
import { countMarks, waitForMarks } from '../tools/browsers/marks';
import type { BrowserPage, Session } from '../tools/browsers/session';
import { hoverText } from '../tools/browsers/text';
import { type PageServer, serveTestPages } from '../tools/page-server';

let server: PageServer;
beforeAll(async () => {
  server = await serveTestPages();
});
afterAll(() => server.close());

/** What a page's highlights can't tell: whether the reader comes to a cable where there is no text to mark, or none to see. */
describe.each(BROWSER_NAMES)('a reader in %s', (name) => {
  let session: Session;
  let page: BrowserPage;
  beforeAll(async () => {
    session = await launchReftel(name, { ports: [server.port] });
    page = await session.open(server.url('empty.html'));
  });
  afterAll(() => session.close());

  it('walks over what is shown, and past what is hidden', async () => {
    await page.goto(server.url('zoo/hidden.html'));
    await waitForMarks(page, 4);
    const shown = ['04CARACAS3124', '06CARACAS751', '08CARACAS283', '08CARACAS293'];
    for (const cable of [...shown, '04CARACAS3124']) {
      await session.pressCommand('next-reference', page);
      await waitForCard(page, `${cable} Copy`);
    }
  });

  it.each([
    ['a picture that is a link', 'links-content.html', 'a img'],
    ['an area of a picture', 'links-map.html', '#picture'],
  ])('rests on %s and reads the cable it leads to', async (_, file, selector) => {
    await page.goto(server.url(`zoo/${file}`));
    await waitForMarks(page, 1);
    const picture = await page.inspect((wanted) => {
      const { x, y } = document.querySelector(wanted)?.getBoundingClientRect() ?? { x: 0, y: 0 };
      return { x: x + 30, y: y + 15 };
    }, selector);
    await page.move({ x: picture.x + 400, y: picture.y });
    await page.move(picture);
    await waitForCard(page, '04CARACAS3124 Copy');
  });

  it('reads a card that cites cables, none of which is marked in it', async () => {
    await page.goto(server.url('zoo/first-letter.html'));
    const before = await waitForMarks(page, 2);
    await hoverText(page, '06CARACAS751');
    await waitForCard(page, '06CARACAS751 Copy');
    await clickInCard(page, 'Save');
    await waitForCard(page, 'Saved');
    expect(await countMarks(page)).toBe(before);
  });
});
