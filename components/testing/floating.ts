import { vi } from 'vitest';
import { floatingCard } from '@/components/card/floating-card';
import { asCableId } from '@/lib/cable';
import { IndexOpener } from '@/lib/index/opener';
import { postOf } from '@/lib/index/post';
import { cableOf } from '@/lib/index/reader';
import { memorySource } from '@/lib/index/source';
import type { CardView } from '@/lib/page/knowledge';
import { testIndex } from './facts';

/** Gives what a page knows of cables of the test release, by their numbers. */
export async function views(...ids: string[]): Promise<CardView[]> {
  const files = await testIndex();
  const index = await new IndexOpener(memorySource(files)).open();
  const counts = { identifiers: index.identifiers.count, records: index.records.count };
  return ids.map((text) => {
    const id = asCableId(text);
    const cable = id && cableOf(index, id);
    if (!cable) throw new Error(`no cable ${text}`);
    return { cable, post: postOf(index, cable.station), saved: null, counts, cited: null };
  });
}

/** Makes the card of a page, and opens its closed root to the test, which is the only one that may look in. */
export function makeCard() {
  const attached = vi.spyOn(Element.prototype, 'attachShadow');
  const life = new AbortController();
  const told = { close: 0, hold: 0 };
  const events = { close: () => told.close++, hold: () => told.hold++ };
  const surface = floatingCard(events, life.signal);
  const root = attached.mock.results[0]?.value;
  attached.mockRestore();
  if (!(root instanceof ShadowRoot)) throw new Error('no shadow root');
  return { surface, root, host: root.host as HTMLElement, told, end: () => life.abort() };
}

/** Gives a text of the page as something that a card points at. */
export const anchorOf = (element: Element) => ({
  element,
  rects: () => [...element.getClientRects()],
  point: null,
});

/** Whether the card has been given its place. */
export const isPlaced = (host: HTMLElement) => /px$/.test(host.style.left);
