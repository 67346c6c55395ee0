import { useEffect, useState } from 'preact/hooks';
import type { OpenIndex } from '@/lib/index/reader';
import type { Searcher } from '@/lib/index/search/searcher';

const made = new WeakMap<OpenIndex, Promise<Searcher>>();

/** Gives the searcher of an index; null until it is made, at the latest when it is wanted. */
export function useSearcher(index: OpenIndex | null, wanted: boolean): Searcher | null {
  const [searcher, setSearcher] = useState<Searcher | null>(null);
  useEffect(() => {
    if (!index) return;
    const make = () => void searcherOf(index).then(setSearcher);
    if (wanted) return make();
    // Made ready while nothing is asked for, so that the first key does not wait for it.
    const idle = requestIdleCallback(make, { timeout: 1000 });
    return () => cancelIdleCallback(idle);
  }, [index, wanted]);
  return searcher;
}

/** The searcher's script is not among those that the popup loads before it takes keys. */
function searcherOf(index: OpenIndex): Promise<Searcher> {
  const known = made.get(index);
  if (known) return known;
  const making = import('@/lib/index/search/searcher').then(({ Searcher }) => new Searcher(index));
  made.set(index, making);
  return making;
}
