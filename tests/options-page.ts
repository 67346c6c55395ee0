import { poll } from '../tools/browsers/card';
import type { BrowserPage } from '../tools/browsers/session';

/** Waits until the page shows some words. */
export const shows = (page: BrowserPage, words: string, within = 10_000) =>
  poll(`“${words}” on the page`, within, async () =>
    (await page.evaluate(() => document.body.innerText)).includes(words) ? true : undefined,
  );

/** Chooses a file, made of a text that comes a number of times, or a folder with it as its only page. */
export const choose = (
  page: BrowserPage,
  name: string,
  text: string,
  times = 1,
  isFolder = false,
) =>
  page.evaluate(
    (name, text, times, isFolder) => {
      const file = new File(
        Array.from({ length: times }, () => text),
        name,
      );
      if (isFolder)
        Object.defineProperty(file, 'webkitRelativePath', { value: `cable/2004/10/${name}` });
      const [one, folder] = document.querySelectorAll('input');
      const input = isFolder ? folder : one;
      // What only the browser's own dialog may fill.
      Object.defineProperty(input, 'files', { value: [file], configurable: true });
      input?.dispatchEvent(new Event('change', { bubbles: true }));
      return input !== undefined;
    },
    ...([name, text, times, isFolder] as const),
  );

/** Presses a button of the page. */
export const press = (page: BrowserPage, label: string) =>
  page.evaluate((wanted) => {
    const buttons = [...document.querySelectorAll('button')];
    buttons.find(({ innerText }) => innerText.trim() === wanted)?.click();
    return null;
  }, label);

/** Gives how many blocks are stored. */
export const blocks = (page: BrowserPage) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('reftel-imported');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const { result } = opening;
          const keys = result.transaction('blocks').objectStore('blocks').getAllKeys();
          keys.onsuccess = () => {
            result.close();
            resolve(keys.result.length);
          };
        };
      }),
  );
