import { storage } from 'wxt/utils/storage';

/** Of what the import is made that is under way; left behind where the end of its page or of the browser cut it short. */
export const underWay = storage.defineItem<{ name: string } | null>('local:importing', {
  fallback: null,
});
