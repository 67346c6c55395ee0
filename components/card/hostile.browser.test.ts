import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { anchorOf, isPlaced, makeCard, views } from '../testing/floating';

const DRAWN_BY_HOST = ['background-color', 'border-top-width', 'box-shadow', 'outline-style'];

let card: ReturnType<typeof makeCard>;

beforeEach(async () => {
  await page.viewport(1000, 700);
  document.body.innerHTML =
    '<span style="position: fixed; left: 80px; top: 100px; font: 16px/20px monospace">cited</span>';
});

afterEach(() => card.end());

/** Opens a card on a page with some rules and gives all that is seen of it: each box, and how it is drawn. */
async function seen(rules: string): Promise<Map<string, string>> {
  const sheet = document.createElement('style');
  sheet.textContent = rules;
  document.head.append(sheet);
  card = makeCard();
  const [view] = await views('04CARACAS3124');
  const [text] = document.body.children;
  if (!view || !text) throw new Error('nothing to show');
  // The page may move its own text as it likes; here the card is always to stand at the same place.
  const anchor = { ...anchorOf(text), rects: () => [new DOMRect(80, 100, 60, 20)] };
  card.surface.open(view, anchor, { focus: false });
  await expect.poll(() => isPlaced(card.host)).toBe(true);
  const inside = [...card.root.querySelectorAll('*')];
  await Promise.all(inside.flatMap((one) => one.getAnimations()).map(({ finished }) => finished));
  const facts = new Map<string, string>();
  for (const [n, element] of [card.host, ...inside].entries()) {
    const { x, y, width, height } = element.getBoundingClientRect();
    const shown = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    facts.set(`${n} ${element.localName}: box`, [x, y, width, height, shown].join(' '));
    const style = getComputedStyle(element);
    // Of the host is seen what it draws itself; the rest, as properties of the page's, only where it is used.
    for (const name of element === card.host ? DRAWN_BY_HOST : style)
      if (!name.startsWith('--'))
        facts.set(`${n} ${element.localName}: ${name}`, style.getPropertyValue(name));
  }
  const { x, y, width, height } = card.host.getBoundingClientRect();
  const hit = document.elementFromPoint(x + width / 2, y + height / 2);
  facts.set('on top', `${hit === card.host}`);
  const backdrop = getComputedStyle(card.host, '::backdrop');
  facts.set('backdrop', backdrop.display === 'none' ? 'none' : backdrop.backgroundColor);
  card.end();
  sheet.remove();
  return facts;
}

it.each([
  [
    'hides everything',
    ':not(html) { display: none !important; opacity: 0 !important; visibility: hidden !important }',
  ],
  ['unsets everything', '* { all: unset !important }'],
  [
    'knows the card by name',
    `reftel-card { position: static !important; inset: 0 !important; inline-size: 9px !important;
      transform: scale(3) !important; margin: 90px !important; clip-path: circle(1px) !important }
     reftel-card * { color: red !important; display: none !important }`,
  ],
  ['clips what is laid over it', '* { clip: rect(0, 0, 0, 0) !important }'],
  ['sets in columns', '* { columns: 3 !important; column-gap: 50px !important }'],
  ['is written from top to bottom', 'html { writing-mode: vertical-rl }'],
  [
    'frames every box',
    '* { box-shadow: 0 0 9px red; outline: 3px solid red; border: 5px solid red }',
  ],
  ['darkens what is behind dialogs', '::backdrop { display: block; background: rgb(0 0 0 / 0.6) }'],
  [
    'has a type of its own',
    `* { font: italic 900 40px/3 cursive !important; letter-spacing: 9px !important; color: red !important;
      text-transform: uppercase !important; text-indent: 3em !important; cursor: none !important }`,
  ],
  [
    'sets properties that the card uses',
    `* { --ink: red !important; --paper: red !important; --level: red !important; --s4: 90px !important;
      --sans: cursive !important; --line: red !important; --radius: 90px !important }`,
  ],
  [
    'has rules for the card’s own classes',
    '.card, .floating, .card-body { display: none !important } button { font-size: 90px !important }',
  ],
])('a page that %s changes nothing of what is seen of the card', async (_, rules) => {
  const alone = await seen('');
  const changed = [...(await seen(rules))].filter(([fact, value]) => alone.get(fact) !== value);
  expect(changed).toEqual([]);
});
