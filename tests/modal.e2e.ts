import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clickInCard, poll, waitForCard, waitForNoCard } from '../tools/browsers/card';
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

type Dialog = 'modal' | 'second';

/** What lies in the top layer covers all else, and a modal dialog makes the rest of the page inert, a card there too. */
describe.each(BROWSER_NAMES)('a card over the layers of a page in %s', (name) => {
  let session: Session;
  let page: BrowserPage;
  beforeAll(async () => {
    session = await launchReftel(name, { ports: [server.port] });
    page = await session.open(server.url('empty.html'));
  });
  afterAll(() => session.close());
  beforeEach(async () => {
    await page.goto(server.url('layers.html'));
    await waitForMarks(page, 2);
  });

  const showModal = (id: Dialog) =>
    page.evaluate((dialog) => {
      (document.getElementById(dialog) as HTMLDialogElement).showModal();
    }, id);
  const closeModal = (id: Dialog) =>
    page.evaluate((dialog) => {
      (document.getElementById(dialog) as HTMLDialogElement).close();
    }, id);

  const isSaved = () => page.inCard((root) => root.textContent?.includes('Saved') ?? false);
  /** A press that reaches the card turns its star over. */
  const canUse = async (cable: string) => {
    await hoverText(page, cable);
    await waitForCard(page, `${cable} Copy`);
    const saved = await isSaved();
    await clickInCard(page, saved ? 'Saved' : 'Save');
    await poll('the star to turn', 5_000, async () => (await isSaved()) !== saved || undefined);
  };

  it('opens and can be used in a modal dialog, and goes with it', async () => {
    await showModal('modal');
    await canUse('06CARACAS751');
    await closeModal('modal');
    await waitForNoCard(page);
  });

  it('opens in the topmost of two modal dialogs, and in the lower one when that is on top', async () => {
    await showModal('modal');
    await showModal('second');
    await canUse('08CARACAS283');
    await closeModal('second');
    await waitForNoCard(page);
    await canUse('06CARACAS751');
  });

  it('opens on the page again after a modal dialog has closed', async () => {
    await showModal('modal');
    await canUse('06CARACAS751');
    await closeModal('modal');
    await waitForNoCard(page);
    await canUse('04CARACAS3124');
  });

  it('closes where a modal dialog opens over it', async () => {
    await hoverText(page, '04CARACAS3124');
    await waitForCard(page);
    await showModal('modal');
    await waitForNoCard(page);
  });

  it('leaves the modal dialog open on Escape, which closes the card alone', async () => {
    await showModal('modal');
    await hoverText(page, '06CARACAS751');
    await waitForCard(page);
    await page.press('Escape');
    await waitForNoCard(page);
    expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
  });

  it('opens and can be used in the modal dialog of a component', async () => {
    await page.evaluate(() => (window as unknown as { openInner(): void }).openInner());
    await page.move({ x: 5, y: 5 });
    await session.pressCommand('next-reference', page);
    await waitForCard(page, '05SANJOSE2928 Copy');
    await clickInCard(page, 'Save');
    await waitForCard(page, 'Saved');
  });

  it('opens and can be used over an element that fills the screen, and on the page after it', async () => {
    await page.click(await pointOfText(page, 'Fill the screen'));
    const isFull = (wanted: boolean) =>
      poll(
        'the screen to change',
        5_000,
        async () =>
          (await page.evaluate(() => document.fullscreenElement !== null)) === wanted || undefined,
      );
    await isFull(true);
    await canUse('08CARACAS293');
    await page.evaluate(() => document.exitFullscreen());
    await isFull(false);
    await page.press('Escape');
    await waitForNoCard(page);
    await canUse('04CARACAS3124');
  });

  it.each([
    ['that closes by itself', 'auto', '09SANJOSE586'],
    ['that stays', 'manual', '04CARACAS3025'],
  ])('opens and can be used over a popover %s, and closes with it', async (_, id, cable) => {
    await page.evaluate((popover) => document.getElementById(popover)?.showPopover(), id);
    await canUse(cable);
    await page.evaluate((popover) => document.getElementById(popover)?.hidePopover(), id);
    await waitForNoCard(page);
  });
});
