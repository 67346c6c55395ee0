import { useEffect, useState } from 'preact/hooks';
import { IndexFault } from '@/lib/index/header';
import type { Fault, OpenIndex } from '@/lib/index/reader';
import type { Searcher } from '@/lib/index/search/searcher';
import { packaged } from '@/lib/packaged-index';

/** A searcher as the popup has it: not made yet, made, or without the file that it reads. */
export type SearcherState =
  | { state: 'opening' }
  | { state: 'ready'; searcher: Searcher }
  | { state: 'broken'; fault: Fault };

const opened = new WeakMap<OpenIndex, Promise<Searcher>>();

/** Gives the searcher of an index, opened as soon as that is there, so that the first key does not wait for it. */
export function useSearcher(index: OpenIndex | null): SearcherState {
  const [state, setState] = useState<SearcherState>({ state: 'opening' });
  useEffect(() => {
    if (!index) return;
    searcherOf(index).then(
      (searcher) => setState({ state: 'ready', searcher }),
      (error: unknown) => {
        if (!(error instanceof IndexFault)) throw error;
        setState({ state: 'broken', fault: { file: error.file, reason: error.reason } });
      },
    );
  }, [index]);
  return state;
}

/** The searcher's script is not among those that the popup loads before it takes keys. */
function searcherOf(index: OpenIndex): Promise<Searcher> {
  const known = opened.get(index);
  if (known) return known;
  const opening = import('@/lib/index/search/searcher').then(({ Searcher }) =>
    Searcher.open(index, packaged),
  );
  opened.set(index, opening);
  return opening;
}
