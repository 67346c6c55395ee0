import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { makeHost, show } from './host';
import { follow } from './place-card';

const MARGIN = 8;
const DISTANCE = 6;

let card: HTMLElement;
let stop: () => void;
let gone: number;

beforeEach(async () => {
  await page.viewport(1000, 700);
  stop = () => {};
  gone = 0;
});

afterEach(() => {
  stop();
  document.body.replaceChildren();
  scrollTo(0, 0);
});

/** Puts a text into the page and a card of some height beside it. */
async function place(style: string, height = 300, around = document.body): Promise<HTMLElement> {
  stop();
  const text = document.createElement('span');
  text.textContent = '04CARACAS3124';
  text.style.cssText = style;
  around.append(text);
  const { host, root } = makeHost();
  root.innerHTML = `<div class="floating"><div style="block-size: ${height}px"></div></div>`;
  document.querySelector('reftel-card')?.remove();
  document.documentElement.append(host);
  show(host, true);
  host.showPopover();
  card = host;
  const anchor = { element: text, rects: () => [...text.getClientRects()], point: null };
  stop = follow(anchor, host, () => gone++);
  await expect.poll(() => host.style.left).toMatch(/px$/);
  return text;
}

const box = (element: Element) => element.getBoundingClientRect();
const apart = (a: DOMRect, b: DOMRect) =>
  a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

function expectInView(): void {
  const { left, top, right, bottom } = box(card);
  expect(Math.min(left, top, innerWidth - right, innerHeight - bottom)).toBeGreaterThanOrEqual(
    MARGIN - 0.5,
  );
}

describe('a card', () => {
  it('stands below its text, at its beginning', async () => {
    const text = box(await place('position: absolute; left: 200px; top: 100px'));
    expect(box(card).left).toBeCloseTo(text.left, 0);
    expect(box(card).top).toBeCloseTo(text.bottom + DISTANCE, 0);
  });

  it('stands above it where there is no room below', async () => {
    const text = box(await place('position: absolute; left: 200px; top: 600px'));
    expect(box(card).bottom).toBeCloseTo(text.top - DISTANCE, 0);
  });

  it('stands beside it where there is room neither above nor below', async () => {
    await page.viewport(1000, 420);
    const text = box(await place('position: absolute; left: 200px; top: 200px'));
    expect(box(card).left).toBeCloseTo(text.right + DISTANCE, 0);
    expectInView();
  });

  it('is in view and never over its text, wherever that stands', async () => {
    for (const left of [0, 300, 600, 890])
      for (const top of [0, 170, 340, 510, 680]) {
        const text = await place(`position: absolute; left: ${left}px; top: ${top}px`);
        expect(apart(box(card), box(text)), `${left}, ${top}`).toBe(true);
        expectInView();
        text.remove();
      }
  });

  it('is made lower rather than laid over its text on a narrow screen', async () => {
    await page.viewport(360, 640);
    const text = await place('position: absolute; left: 40px; top: 300px', 600);
    expect(apart(box(card), box(text))).toBe(true);
    expectInView();
    expect(box(card).height).toBeLessThan(340);
  });

  it('stands below the last line of a text that is broken over two', async () => {
    const paragraph = document.createElement('p');
    paragraph.style.cssText = 'inline-size: 120px; margin: 40px; font: 16px monospace';
    paragraph.append('as said in ');
    document.body.append(paragraph);
    const text = await place('overflow-wrap: anywhere', 300, paragraph);
    expect(text.getClientRects().length).toBeGreaterThan(1);
    expect(box(card).top).toBeGreaterThanOrEqual(box(text).bottom);
  });
});

describe('when the page scrolls', () => {
  const TALL = '<div style="block-size: 3000px"></div>';

  it('the card goes with its text', async () => {
    document.body.innerHTML = TALL;
    const text = await place('position: absolute; left: 100px; top: 400px');
    scrollTo(0, 150);
    await expect.poll(() => box(card).top - box(text).bottom).toBeCloseTo(DISTANCE, 0);
    expect(box(text).top).toBeCloseTo(250, 0);
    expect(gone).toBe(0);
  });

  it('it is told that the text is out of view', async () => {
    document.body.innerHTML = TALL;
    await place('position: absolute; left: 100px; top: 400px');
    expect(gone).toBe(0);
    scrollTo(0, 600);
    await expect.poll(() => gone).toBeGreaterThan(0);
  });

  it('it is told that the text is out of view of what it stands in', async () => {
    const list = document.createElement('div');
    list.style.cssText = 'block-size: 200px; overflow: auto; margin: 50px; position: relative';
    list.innerHTML = TALL;
    document.body.append(list);
    const text = await place('position: absolute; left: 100px; top: 20px', 300, list);
    expect(gone).toBe(0);
    list.scrollTop = 300;
    await expect.poll(() => gone).toBeGreaterThan(0);
    expect(box(text).bottom).toBeLessThan(box(list).top);
  });
});

describe('once it is ended', () => {
  it('the card stays where it is', async () => {
    const text = await place('position: absolute; left: 100px; top: 300px; block-size: 3000px');
    const before = box(card).top;
    stop();
    const scrolled = new Promise((resolve) => addEventListener('scroll', resolve, { once: true }));
    scrollTo(0, 100);
    await scrolled;
    await new Promise(requestAnimationFrame);
    expect(box(text).top).toBeCloseTo(200, 0);
    expect(box(card).top).toBe(before);
  });

  it('nothing is placed that was about to be', async () => {
    const text = await place('position: absolute; left: 100px; top: 300px');
    stop();
    card.style.setProperty('left', '77px', 'important');
    follow({ element: text, rects: () => [], point: null }, card, () => gone++)();
    await new Promise(requestAnimationFrame);
    expect(card.style.left).toBe('77px');
    expect(gone).toBe(0);
  });
});
