import { useEffect, useState } from 'preact/hooks';
import { IndexFault } from '@/lib/index/header';
import type { Fault, OpenIndex } from '@/lib/index/reader';
import type { Searcher } from '@/lib/index/search/searcher';
import { packaged } from '@/lib/packaged-index';
import type { Results } from './Results';

/** What searches, and what shows what it finds. */
interface Searching {
  Results: typeof Results;
  /** Null where the file that it reads cannot be used. */
  searcher: Searcher | null;
  fault: Fault | null;
}

const opened = new WeakMap<OpenIndex, Promise<Searching>>();

/** Gives what searches an index, opened as soon as that is there, so that the first key does not wait; null until then. */
export function useSearcher(index: OpenIndex | null): Searching | null {
  const [searching, setSearching] = useState<Searching | null>(null);
  useEffect(() => {
    if (!index) return;
    const opening = opened.get(index) ?? openSearching(index);
    opened.set(index, opening);
    opening.then(setSearching);
  }, [index]);
  return searching;
}

async function openSearching(index: OpenIndex): Promise<Searching> {
  const { Results, Searcher } = await import('./searching');
  try {
    return { Results, searcher: await Searcher.open(index, packaged), fault: null };
  } catch (error) {
    if (!(error instanceof IndexFault)) throw error;
    return { Results, searcher: null, fault: { file: error.file, reason: error.reason } };
  }
}
