import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Memory, recall, remember, type Tab } from './memory';

/**
 * Gives the tab and the query, those of last time once they are recalled; what the reader does before that
 * counts instead. A recalled query is selected, so that typing replaces it.
 */
export function useMemory(field: RefObject<HTMLInputElement | null>) {
  const [state, setState] = useState<Memory>({ tab: 'search', query: '' });
  const latest = useRef(state);
  const touched = useRef(false);
  const recalled = useRef(false);
  useEffect(() => {
    recall().then((last) => {
      if (touched.current) return;
      recalled.current = true;
      latest.current = last;
      setState(last);
    });
  }, []);
  // With the drawing, not after it: a letter typed between the two would be selected, and lost to the next.
  useLayoutEffect(() => {
    if (recalled.current) field.current?.select();
    recalled.current = false;
  }, [state, field]);
  const change = (part: Partial<Memory>) => {
    touched.current = true;
    latest.current = { ...latest.current, ...part };
    setState(latest.current);
    // At once: a popup is gone before it could do so after drawing.
    remember(latest.current);
  };
  return {
    ...state,
    setTab: (tab: Tab) => change({ tab }),
    setQuery: (query: string) => change({ query }),
  };
}
