import { beforeAll, expect, it } from 'vitest';
import { poll } from '../tools/browsers/card';
import type { Box, BrowserPage } from '../tools/browsers/session';
import { inEachBrowser } from './each-browser';
import { kinds } from './zoo/kinds';
import { untilTrue, type Visitor } from './zoo/visit';

let kindOf: Visitor['kindOf'];
beforeAll(async () => {
  kindOf = await kinds();
});

/** A highlight that no style sheet reaches is there and can't be seen. What is drawn is told by taking the highlights away. */
inEachBrowser('a mark is drawn', (visit) => {
  let page: BrowserPage;
  beforeAll(() => {
    ({ page } = visit);
  });

  it.each([
    ['over inline elements', 'split-inline.html'],
    ['in an open shadow root', 'shadow-open.html'],
    ['in a closed shadow root', 'shadow-closed.html'],
    ['in shadow roots in shadow roots', 'shadow-nested.html'],
    ['in and out of slots', 'shadow-slots.html'],
    ['in a root that was in the markup', 'shadow-declarative.html'],
    ['beside the style sheets of the page', 'shadow-sheets.html'],
    ['in vertical text', 'vertical.html'],
    ['nowhere that hides its text', 'hidden.html'],
    ['under a strict policy', 'policy-strict.html'],
    ['in a document of any markup', 'document.xml'],
    ['in a text without markup', 'plain-text.txt'],
  ])('%s', async (_, file) => {
    await page.goto(visit.url(`zoo/${file}`));
    const whole = file.endsWith('.txt') ? '04CARACAS3124 06CARACAS751 04CARACAS3026' : null;
    expect((await untilTrue({ page, kindOf }, whole)).faults).toEqual([]);
    const places = await page.inspect(placesWithClaims);
    const before = await pictures(page, places);
    const marked = places.map((place) => place.marked !== '');
    // As any page could. The extension's next look brings them back, and may come before the picture.
    await poll('pictures that differ where there are marks, and only there', 5_000, async () => {
      await page.inspect(() => CSS.highlights.clear());
      const after = await pictures(page, places);
      return places.every((_, n) => (before[n] !== after[n]) === marked[n]) || undefined;
    });
    expect(marked).toContain(true);
  });
});

/** Where the claims of a page stand in the viewport, and what each says. */
function placesWithClaims(): { marked: string; box: Box }[] {
  // What holds another claim is not looked at: its picture has the other's marks in it.
  const elements = [
    ...document.querySelectorAll(':is([data-marked], [data-unmarked]):not(:has([data-marked]))'),
  ];
  const claims = elements.map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    // The line of a mark may stand out of the box of its text.
    const box = { x: Math.max(x - 4, 0), y, width: width + 8, height: height + 4 };
    return { marked: element.getAttribute('data-marked') ?? '', box };
  });
  const all = { x: 0, y: 0, width: innerWidth, height: innerHeight };
  // A text without markup claims nothing; all of it is looked at.
  if (claims.length === 0) return [{ marked: 'all of it', box: all }];
  return claims.filter(
    ({ box }) => box.width > 8 && box.height > 4 && box.y + box.height <= innerHeight,
  );
}

async function pictures(page: BrowserPage, places: readonly { box: Box }[]): Promise<string[]> {
  const taken: string[] = [];
  for (const { box } of places) {
    taken.push(Buffer.from(await page.screenshot({ clip: box })).toString('base64'));
  }
  return taken;
}
