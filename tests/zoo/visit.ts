import { poll } from '../../tools/browsers/card';
import type { BrowserPage } from '../../tools/browsers/session';
import { judge } from './judge';
import { look, type SeenPlace } from './look';

declare global {
  interface Window {
    /** What happens on a page of the zoo, in order, by what it is called. Each changes the page and its claims. */
    steps?: Record<string, () => void | Promise<void>>;
  }
}

export interface Visitor {
  readonly page: BrowserPage;
  kindOf(id: string): string;
}

/** Waits until all that the page and its frames claim is so, and stays so. Gives the claims, and what is still wrong at the end. */
export async function untilTrue(
  { page, kindOf }: Visitor,
  whole: string | null,
  within = 5_000,
): Promise<{ places: SeenPlace[]; faults: string[] }> {
  let places: SeenPlace[] = [];
  let faults: string[] = [];
  const isTrue = async () => {
    places = (await page.inspectFrames(look, whole)).flat();
    faults = places.flatMap((place) => judge(place, kindOf));
    return faults.length === 0;
  };
  const end = Date.now() + within;
  await poll('the claims', 2 * within, async () => {
    if (!(await isTrue())) return Date.now() > end || undefined;
    await frames(page);
    return (await isTrue()) || undefined;
  });
  return { places, faults };
}

/** The names of what happens on a page, in order. A page without scripts has none. */
export function stepsOf(page: BrowserPage): Promise<string[]> {
  return page.evaluate(() => Object.keys(window.steps ?? {}));
}

/** Lets the next thing happen, and waits for its end. */
export function takeStep(page: BrowserPage, name: string): Promise<void> {
  return page.evaluate(async (step) => {
    await window.steps?.[step]?.();
  }, name);
}

/** Some frames: enough for the extension to hear of a change, to look at it, and to ask for what it found. */
const frames = (page: BrowserPage) =>
  page.inspect(async () => {
    for (let left = 4; left > 0; left -= 1)
      await new Promise((drawn) => requestAnimationFrame(drawn));
  });
