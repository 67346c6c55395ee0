import { storage } from 'wxt/utils/storage';

/** Sites on which the reader has turned marking off, by host name. */
const sitesOff = storage.defineItem<string[]>('local:sitesOff', { fallback: [], version: 1 });

/** Where references are marked that may be none. */
export const LOOSE = ['never', 'page', 'always'] as const;
export type Loose = (typeof LOOSE)[number];

const loose = storage.defineItem<boolean>('local:loose', { fallback: false, version: 1 });

/** Whether uncertain references are marked on all pages. */
export const isLooseAlways = (): Promise<boolean> => loose.getValue();

/** Has uncertain references marked on all pages, or no longer. */
export const setLooseAlways = (on: boolean): Promise<void> => loose.setValue(on);

/** Whether references are marked on the pages of a host. */
export async function isMarkingOn(site: string): Promise<boolean> {
  return !(await sitesOff.getValue()).includes(site);
}

/** Turns marking on or off for the pages of a host. */
export async function setMarking(site: string, on: boolean): Promise<void> {
  const others = (await sitesOff.getValue()).filter((one) => one !== site);
  await sitesOff.setValue(on ? others : [...others, site].sort());
}

/** Gives the site of an address as settings name it: its host, or its scheme where it has none (`file:`). */
export function siteOf(address: string | undefined): string {
  try {
    const { host, protocol } = new URL(address ?? '');
    return host || protocol;
  } catch {
    return '';
  }
}
