import browser from 'webextension-polyfill';

/** Tells the styles whether this is a popup, which asks for its size, or a page that is given one. */
export function markPlace({ documentElement }: Document): void {
  const popup = browser.extension.getViews({ type: 'popup' }).includes(window);
  documentElement.dataset.place = popup ? 'popup' : 'tab';
}
