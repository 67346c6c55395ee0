import { useEffect, useState } from 'preact/hooks';
import { IndexFault } from '@/lib/index/header';
import type { Fault, OpenIndex } from '@/lib/index/reader';
import { packagedIndex } from '@/lib/packaged-index';

/** The index as a page has it: not there yet, open, or not to be used at all. */
export type IndexState =
  | { state: 'loading' }
  | { state: 'open'; index: OpenIndex }
  | { state: 'broken'; fault: Fault };

/** Opens the packaged index after the first painting, so that a page shows and takes keys before. */
export function useIndex(): IndexState {
  const [state, setState] = useState<IndexState>({ state: 'loading' });
  useEffect(() => {
    packagedIndex().then(
      (index) => setState({ state: 'open', index }),
      (error: unknown) => {
        if (!(error instanceof IndexFault)) throw error;
        setState({ state: 'broken', fault: { file: error.file, reason: error.reason } });
      },
    );
  }, []);
  return state;
}
