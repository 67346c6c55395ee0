import browser from 'webextension-polyfill';

/** Chromium's own. */
interface Guarded {
  setAccessLevel?(access: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/**
 * Keeps content scripts out of what is stored, which the browser remembers: what runs in a page's process might be made to
 * write there what no message may. Firefox has no way to do it.
 */
export async function guardStorage(): Promise<void> {
  const local = browser.storage.local as Guarded;
  await local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
