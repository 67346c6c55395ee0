import type { BrowserPage, Point } from './session';

/**
 * Brings a stretch of text into view and gives back the middle of its first line box. Marks on a page are CSS highlights,
 * not elements, so a reference is found by its text.
 * @param nth which of the places where one text node has these words, the first being 1
 */
export async function pointOfText(page: BrowserPage, text: string, nth = 1): Promise<Point> {
  const point = await page.inspect(
    (wanted, count) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let left = count;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const data = (node as Text).data;
        for (let at = data.indexOf(wanted); at >= 0; at = data.indexOf(wanted, at + 1)) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + wanted.length);
          if (range.getClientRects().length === 0) continue;
          left -= 1;
          if (left > 0) continue;
          node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
          const box = range.getClientRects()[0];
          return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
        }
      }
      return null;
    },
    text,
    nth,
  );
  if (!point) throw new Error(`The page shows “${text}” fewer than ${nth} times.`);
  return point;
}

/** Rests the pointer on a stretch of text, coming from outside of it. */
export async function hoverText(page: BrowserPage, text: string, nth = 1): Promise<Point> {
  const point = await pointOfText(page, text, nth);
  await page.move({ x: point.x, y: Math.max(0, point.y - 60) });
  await page.move(point);
  return point;
}
