import { poll } from './card';
import type { BrowserPage } from './session';

/** How many references are marked on the page. The registry of highlights is the document's, so any world can count it. */
export function countMarks(page: BrowserPage): Promise<number> {
  return page.inspect(() => {
    let count = 0;
    CSS.highlights.forEach((highlight, name) => {
      if (name.startsWith('reftel-') && name !== 'reftel-active') count += highlight.size;
    });
    return count;
  });
}

/** Waits until at least so many references are marked, and gives back how many are. */
export function waitForMarks(page: BrowserPage, least = 1, within = 5_000): Promise<number> {
  return poll(`${least} marks`, within, async () => {
    const count = await countMarks(page);
    return count >= least ? count : undefined;
  });
}
