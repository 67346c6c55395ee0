import { expect, it } from 'vitest';
import { poll, waitForCard, waitForNoCard } from '../tools/browsers/card';
import { countMarks, waitForMarks } from '../tools/browsers/marks';
import type { BrowserPage } from '../tools/browsers/session';
import { hoverText } from '../tools/browsers/text';
import { inEachBrowser } from './each-browser';

/** What a page does to itself without being loaded anew: marks, cards and the walk go on with it. */
inEachBrowser('a page that lasts', (visit) => {
  /** Whether the reader can read a cable, by pointer and by keyboard, and it is the only one marked. */
  async function canRead(cable: string): Promise<void> {
    const { page, session } = visit;
    await poll(
      `a mark on ${cable}`,
      5_000,
      async () => (await marked()).join() === cable || undefined,
    );
    await hoverText(page, cable);
    await waitForCard(page, `${cable} Copy`);
    await page.press('Escape');
    await waitForNoCard(page);
    await session.pressCommand('next-reference', page);
    await waitForCard(page, `${cable} Copy`);
    await page.press('Escape');
    await waitForNoCard(page);
  }

  const marked = () =>
    visit.page.inspect(() => {
      const texts: string[] = [];
      CSS.highlights.forEach((highlight, name) => {
        if (!name.startsWith('reftel-') || name === 'reftel-active') return;
        highlight.forEach((range) => {
          const { startContainer: node, startOffset, endOffset } = range as StaticRange;
          if (node.isConnected) texts.push((node.textContent ?? '').slice(startOffset, endOffset));
        });
      });
      return texts;
    });

  const step = (name: string) =>
    visit.page.evaluate(
      async (wanted) =>
        (window as unknown as { steps: Record<string, () => unknown> }).steps[wanted]?.(),
      name,
    );

  it('written anew', async () => {
    await visit.page.goto(visit.url('zoo/rewritten.html'));
    await canRead('04CARACAS3124');
    await step('once');
    await canRead('06CARACAS751');
    await step('twice');
    await canRead('04CARACAS3025');
  });

  it('written anew before any card was opened', async () => {
    await visit.page.goto(visit.url('zoo/rewritten.html'));
    await waitForMarks(visit.page);
    await step('once');
    await canRead('06CARACAS751');
  });

  it('with another root', async () => {
    await visit.page.goto(visit.url('zoo/rewritten.html'));
    await canRead('04CARACAS3124');
    await visit.page.evaluate(() => {
      const root = document.createElement('html');
      root.innerHTML = '<body><p>06CARACAS751</p></body>';
      document.documentElement.replaceWith(root);
    });
    await canRead('06CARACAS751');
    await hoverText(visit.page, '06CARACAS751');
    await waitForCard(visit.page);
    expect(await cardsIn(visit.page)).toBe(1);
    await visit.page.press('Escape');
  });

  it('with another address and other content', async () => {
    await visit.page.goto(visit.url('zoo/routed.html'));
    await canRead('04CARACAS3124');
    await step('onwards');
    await canRead('06CARACAS751');
    await step('and back');
    await canRead('06CARACAS751');
  });

  it('left and come back to as it was', async () => {
    const { page } = visit;
    await page.goto(visit.url('zoo/routed.html'));
    await canRead('04CARACAS3124');
    await page.evaluate(() => {
      (window as unknown as { kept: boolean }).kept = true;
    });
    await page.goto(visit.url('empty.html'));
    expect(await countMarks(page)).toBe(0);
    await page.evaluate(() => history.back());
    await poll('the page as it was', 5_000, async () => {
      const kept = () => (window as unknown as { kept?: boolean }).kept === true;
      return (await page.evaluate(kept).catch(() => false)) || undefined;
    });
    await canRead('04CARACAS3124');
  });

  it('under an extension that is loaded anew', async () => {
    const { page, session } = visit;
    await page.goto(visit.url('zoo/routed.html'));
    await canRead('04CARACAS3124');
    await hoverText(page, '04CARACAS3124');
    await waitForCard(page);
    await session.reloadExtension();
    await poll('the old card to go', 5_000, async () => (await cardsIn(page)) === 0 || undefined);
    await canRead('04CARACAS3124');
    expect(await cardsIn(page)).toBe(1);
    await step('onwards');
    await canRead('06CARACAS751');
    expect(await cardsIn(page)).toBe(1);
  });
});

const cardsIn = (page: BrowserPage) =>
  page.evaluate(() => document.querySelectorAll('reftel-card').length);
