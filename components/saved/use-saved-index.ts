import { useEffect, useState } from 'preact/hooks';
import type { CableId } from '@/lib/cable';
import { importedIndex } from '@/lib/imported/imported-index';
import { overlaid } from '@/lib/index/overlay';
import type { OpenIndex } from '@/lib/index/reader';
import { onNews } from '@/lib/messages/listen';
import { report } from '@/lib/report';
import { type IndexState, useIndex } from '../use-index';

/** Gives the packaged index with the imported records of some cables over its own, through every import and removal. */
export function useSavedIndex(ids: readonly CableId[]): IndexState {
  const state = useIndex();
  const imported = useImported(ids);
  return state.state === 'open' && imported
    ? { ...state, index: overlaid(imported, state.index) }
    : state;
}

function useImported(ids: readonly CableId[]): OpenIndex | null {
  const [imported, setImported] = useState<OpenIndex | null>(null);
  const wanted = ids.join();
  useEffect(() => {
    if (!wanted) return;
    const gone = new AbortController();
    const open = async () => {
      const found = await importedIndex(wanted.split(',') as CableId[]);
      if (!gone.signal.aborted) setImported(found?.index ?? null);
    };
    onNews('indexChanged', () => void open().catch(report), gone.signal);
    open().catch(report);
    return () => gone.abort();
  }, [wanted]);
  return imported;
}
