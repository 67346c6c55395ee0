import { useLayoutEffect, useState } from 'preact/hooks';
import type { Hits } from '@/lib/index/search/hits';

/** Anything that searches; what it has to read first makes it answer later. */
export interface Search {
  search(text: string, limit: number): Hits | Promise<Hits>;
}

/** What was found, and for which words. */
export interface Answer {
  query: string;
  hits: Hits;
}

/**
 * Gives the latest answer to a query; null before the first, and where there is nothing to search with. An answer that
 * comes after other words were typed is dropped. `onError` hears why there is none.
 */
export function useHits(
  search: Search | null,
  query: string,
  limit: number,
  onError: (error: unknown) => void,
): Answer | null {
  const [answer, setAnswer] = useState<Answer | null>(null);
  // With the drawing, so that what is found at once is not shown a frame after what was typed.
  useLayoutEffect(() => {
    if (!search) return;
    let wanted = true;
    const take = (hits: Hits) => wanted && setAnswer({ query, hits });
    const found = search.search(query, limit);
    if (found instanceof Promise) found.then(take, onError);
    else take(found);
    return () => {
      wanted = false;
    };
  }, [search, query, limit]);
  return answer;
}
