import { storage } from 'wxt/utils/storage';

export const TABS = ['search', 'page', 'saved'] as const;
export type Tab = (typeof TABS)[number];

/** What comes back when the popup is opened again, until the browser is closed. */
export interface Memory {
  tab: Tab;
  query: string;
}

const memory = storage.defineItem<Memory>('session:popup', {
  fallback: { tab: 'search', query: '' },
});

export const recall = (): Promise<Memory> => memory.getValue();
export const remember = (state: Memory): Promise<void> => memory.setValue(state);
