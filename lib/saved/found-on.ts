import type { FoundOn } from './saved-cable';

/** As much of a title and an address as is kept, in UTF-16 code units. */
export const LONGEST_TITLE = 1000;
export const LONGEST_ADDRESS = 8000;

/** Addresses under which a page can be found again. */
export const FINDABLE = /^(https?|file):/;

/** Gives a page as where a cable was found; null where its address is not worth keeping (`about:`, `data:`, too long). */
export function foundOn(title: string, address: string): FoundOn | null {
  if (!FINDABLE.test(address) || address.length > LONGEST_ADDRESS) return null;
  return { title: title.slice(0, LONGEST_TITLE), address };
}
