import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clickInCard, poll, waitForCard } from '../tools/browsers/card';
import { BROWSER_NAMES, launchReftel } from '../tools/browsers/launch';
import { waitForMarks } from '../tools/browsers/marks';
import { discardProfile, makeProfile } from '../tools/browsers/profile';
import type { BrowserPage, Session } from '../tools/browsers/session';
import { hoverText } from '../tools/browsers/text';
import { type PageServer, serveTestPages } from '../tools/page-server';

let server: PageServer;
beforeAll(async () => {
  server = await serveTestPages();
});
afterAll(() => server.close());

/** Waits until the page shows some words. */
const shows = (page: BrowserPage, words: string) =>
  poll(`“${words}” on the page`, 5_000, async () =>
    (await page.evaluate(() => document.body.innerText)).includes(words) ? true : undefined,
  );

const press = (page: BrowserPage, label: string) =>
  page.evaluate((wanted) => {
    const named = [...document.querySelectorAll<HTMLElement>('button, [role=tab]')].find((one) =>
      (one.getAttribute('aria-label') ?? one.innerText).startsWith(wanted),
    );
    named?.click();
    return named !== undefined;
  }, label);

describe.each(BROWSER_NAMES)('a cable saved in %s', (name) => {
  let profile: string;
  let session: Session;
  beforeAll(async () => {
    profile = makeProfile();
    session = await launchReftel(name, { ports: [server.port], profile });
  });
  afterAll(async () => {
    await session.close();
    discardProfile(profile);
  });

  const openSaved = async () => {
    const popup = await session.open(session.extensionUrl('popup.html'));
    await poll('the tabs', 5_000, async () => (await press(popup, 'Saved')) || undefined);
    return popup;
  };

  it('is kept from the card, with its note and the page it was found on, and shows in the popup', async () => {
    const page = await session.open(server.url('article.html'));
    await waitForMarks(page);
    await hoverText(page, '04CARACAS3124');
    await waitForCard(page);
    await clickInCard(page, 'Save');
    await waitForCard(page, 'Saved');
    await clickInCard(page, 'Note on 04CARACAS3124');
    await page.type('compare with the month before');
    await page.press('Tab');
    const popup = await openSaved();
    await shows(popup, 'GOV Efforts to Combat TIPs');
    const { note, link } = await popup.evaluate(() => ({
      note: document.querySelector('textarea')?.value,
      link: document.querySelector<HTMLAnchorElement>('.found-on a')?.href,
    }));
    expect(note).toBe('compare with the month before');
    expect(link).toBe(server.url('article.html'));
    await popup.close();
    await page.close();
  });

  it('is shown as saved in an open card when it is removed in the popup, and comes back by Undo', async () => {
    const page = await session.open(server.url('article.html'));
    await waitForMarks(page);
    await page.bringToFront();
    await hoverText(page, '04CARACAS3124');
    await waitForCard(page, 'Saved');
    const popup = await openSaved();
    await shows(popup, 'GOV Efforts to Combat TIPs');
    await press(popup, 'Remove 04CARACAS3124');
    await shows(popup, 'Removed 04CARACAS3124');
    await waitForCard(page, 'Save');
    const note = () => page.inCard((root) => root.querySelector('textarea')?.value ?? 'no note');
    await poll('the note to go', 5_000, async () => (await note()) === 'no note' || undefined);
    await press(popup, 'Undo');
    await poll(
      'the note to come back',
      5_000,
      async () => (await note()) === 'compare with the month before' || undefined,
    );
    await popup.close();
    await page.close();
  });

  it('is there after the background was ended', async () => {
    await session.stopBackground();
    const popup = await openSaved();
    await shows(popup, 'GOV Efforts to Combat TIPs');
    await popup.close();
  });

  it('is there after the browser was closed and opened again', async () => {
    await session.close();
    session = await launchReftel(name, { ports: [server.port], profile });
    const popup = await openSaved();
    await shows(popup, 'GOV Efforts to Combat TIPs');
    expect(await popup.evaluate(() => document.querySelector('textarea')?.value)).toBe(
      'compare with the month before',
    );
    await popup.close();
  });
});
