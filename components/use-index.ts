import { useEffect, useState } from 'preact/hooks';
import type { CableId } from '@/lib/cable';
import { importedIndex } from '@/lib/imported/imported-index';
import { IndexFault } from '@/lib/index/header';
import { overlaid } from '@/lib/index/overlay';
import type { Fault, OpenIndex } from '@/lib/index/reader';
import { onNews } from '@/lib/messages/listen';
import { packagedIndex } from '@/lib/packaged-index';
import { report } from '@/lib/report';

/** The index as a page has it: not there yet, open, or not to be used at all. */
export type IndexState =
  | { state: 'loading' }
  | { state: 'open'; index: OpenIndex }
  | { state: 'broken'; fault: Fault };

const NONE: readonly CableId[] = [];

/**
 * Opens the packaged index after the first painting, so that a page shows and takes keys before; with the imported
 * records of some cables over its own, which follow every import and removal.
 */
export function useIndex(ids = NONE): IndexState {
  const [state, setState] = useState<IndexState>({ state: 'loading' });
  const imported = useImported(ids);
  useEffect(() => {
    packagedIndex().then(
      (index) => setState({ state: 'open', index }),
      (error: unknown) => {
        if (!(error instanceof IndexFault)) throw error;
        setState({ state: 'broken', fault: { file: error.file, reason: error.reason } });
      },
    );
  }, []);
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
