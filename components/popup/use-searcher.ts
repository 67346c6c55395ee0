import { useEffect, useRef, useState } from 'preact/hooks';
import { IndexFault } from '@/lib/index/header';
import type { Fault, OpenIndex } from '@/lib/index/reader';
import { onNews } from '@/lib/messages/listen';
import { packaged } from '@/lib/packaged-index';
import { report } from '@/lib/report';
import type { Results } from './Results';
import type { Search } from './use-hits';

/** What searches, and what shows what it finds. */
interface Searching {
  Results: typeof Results;
  /** Null where no file that it reads can be used. */
  search: Search | null;
  faults: Fault[];
  /** Takes what a search threw: without the imported index it goes on. */
  onFault: (error: unknown) => void;
}

/**
 * Gives what searches the imported index and the bundled one together, opened as soon as that is there, so that the
 * first key does not wait; null until then.
 */
export function useSearcher(bundled: OpenIndex | null): Searching | null {
  const [searching, setSearching] = useState<Searching | null>(null);
  const latest = useRef(0);
  useEffect(() => {
    if (!bundled) return;
    const gone = new AbortController();
    const open = async (without: Fault | null) => {
      const own = ++latest.current;
      const isLatest = () => own === latest.current && !gone.signal.aborted;
      const onFault = (error: unknown) => {
        if (!(error instanceof IndexFault)) report(error);
        else if (isLatest()) reopen({ ...told(error), imported: true });
      };
      const opened = await openSearching(bundled, without, onFault);
      if (isLatest()) setSearching(opened);
    };
    const reopen = (without: Fault | null) => void open(without).catch(report);
    onNews('indexChanged', () => reopen(null), gone.signal);
    reopen(null);
    return () => gone.abort();
  }, [bundled]);
  return searching;
}

async function openSearching(
  bundled: OpenIndex,
  without: Fault | null,
  onFault: (error: unknown) => void,
): Promise<Searching> {
  const { JointSearch, Searcher, WholeFinder, Results, imports } = await import('./searching');
  const faults = without ? [without] : [];
  const orFault = (imported: boolean) => (error: unknown) => {
    if (!(error instanceof IndexFault)) throw error;
    faults.push({ ...told(error), imported });
    return null;
  };
  const current = without ? null : await imports.current();
  const imported =
    current && (await WholeFinder.open(imports.source(current), bundled).catch(orFault(true)));
  // Without a cable that only it knows, the bundled one has nothing to add.
  const isAll = imported !== null && current?.counts.identifiers === current?.cables;
  const own = isAll
    ? null
    : await Searcher.open(bundled, packaged, imported?.identifiers).catch(orFault(false));
  if (imported) requestIdleCallback(() => void imported.warm().catch(onFault));
  const search = imported ? new JointSearch(own ? [imported, own] : [imported]) : own;
  return { Results, search, faults, onFault };
}

const told = ({ file, reason }: IndexFault): Fault => ({ file, reason });
