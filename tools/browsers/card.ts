import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserPage, Point } from './session';

/** What a reader sees in the card, block by block on lines of its own; null while no card is open. */
export function cardText(page: BrowserPage): Promise<string | null> {
  return page.inCard((root) => {
    if (!root.host.checkVisibility()) return null;
    const blocks = [...root.children].filter((child) => !/^(style|link)$/i.test(child.tagName));
    const text = blocks.map((block) => (block as HTMLElement).innerText).join('\n');
    return text.replace(/\n{2,}/g, '\n').trim();
  });
}

/**
 * Waits until the card is open and its text has the given words, and gives back all of its text.
 * Asked again and again, because nothing outside a closed shadow root is told of what happens in it.
 */
export function waitForCard(page: BrowserPage, words = '', within = 5_000): Promise<string> {
  return poll(`a card with “${words}”`, within, async () => {
    const text = await cardText(page);
    return text?.includes(words) ? text : undefined;
  });
}

/** Waits until the card has come to rest: a picture taken before would show it half faded in. */
export async function waitForRest(page: BrowserPage): Promise<void> {
  await page.inCard(async (root) => {
    const moving = [...root.host.getAnimations(), ...root.getAnimations()];
    await Promise.allSettled(moving.map((animation) => animation.finished));
  });
}

/** Waits until no card is open. */
export async function waitForNoCard(page: BrowserPage, within = 5_000): Promise<void> {
  await poll('the card to close', within, async () => (await cardText(page)) === null || undefined);
}

/** Clicks, with the mouse, what has this accessible name in the card, scrolling it into view first. */
export async function clickInCard(page: BrowserPage, name: string): Promise<void> {
  await page.click(await pointInCard(page, name));
}

/** Where in the viewport the control with this accessible name stands, once the card has stopped growing and moving. */
async function pointInCard(page: BrowserPage, name: string): Promise<Point> {
  const point = await page.inCard(async (root, wanted) => {
    const controls = 'a, button, summary, input, select, textarea, time, [role], [tabindex]';
    const nameOf = (element: HTMLElement) => {
      const labels = (element as HTMLInputElement).labels;
      const label = element.getAttribute('aria-label') ?? labels?.[0]?.innerText;
      return (label ?? (element.innerText || element.title)).replace(/\s+/g, ' ').trim();
    };
    const all = [...root.querySelectorAll<HTMLElement>(controls)].filter((e) =>
      e.checkVisibility(),
    );
    const control = all.find((element) => nameOf(element) === wanted);
    if (!control)
      throw new Error(`The card has no “${wanted}”; it has ${all.map(nameOf).join(', ')}.`);
    control.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const place = () => JSON.stringify(control.getBoundingClientRect());
    for (let before = ''; before !== place(); ) {
      before = place();
      await frame();
      await frame();
    }
    const box = control.getBoundingClientRect();
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    if (!control.contains(root.elementFromPoint(middle.x, middle.y)))
      throw new Error(`“${wanted}” in the card is covered.`);
    return middle;
  }, name);
  if (!point) throw new Error(`No card is open, so “${name}” can't be found in it.`);
  return point;
}

/** Asks until an answer other than undefined comes. */
export async function poll<R>(
  what: string,
  within: number,
  ask: () => Promise<R | undefined>,
): Promise<R> {
  const end = Date.now() + within;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`Waited ${within} ms for ${what}.`);
    await pause(20);
  }
}
