import { browser } from './browser';

// Before any module of the extension is loaded: each takes the browser's API from here when it is.
// webextension-polyfill gives the API itself where there is one, and refuses to work without `chrome.runtime.id`.
Object.assign(globalThis, { browser, chrome: browser });
