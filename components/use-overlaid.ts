import { useEffect, useMemo, useState } from 'preact/hooks';
import type { CableId } from '@/lib/cable';
import type { InUse } from '@/lib/imported/imported-index';
import { overlaid } from '@/lib/index/overlay';
import type { OpenIndex } from '@/lib/index/reader';
import { onNews } from '@/lib/messages/listen';
import { report } from '@/lib/report';

/** Gives the bundled index with what an imported one has of some cables over its own, through every import and removal. */
export function useOverlaid(
  bundled: OpenIndex | null,
  ids: readonly (CableId | null)[],
): OpenIndex | null {
  const imported = useImported(ids.filter((id) => id !== null).join());
  return useMemo(() => {
    if (!bundled || !imported) return bundled;
    const { index, fault, counts } = imported;
    if (index) return overlaid(index, bundled, counts.records);
    return fault ? { ...bundled, faults: [...bundled.faults, fault] } : bundled;
  }, [bundled, imported]);
}

/** Gives the imported index as far as some cables need it, their identifiers with commas between them. */
function useImported(ids: string): InUse | null {
  const [imported, setImported] = useState<InUse | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    const open = async () => {
      // Not among what a popup loads before it takes keys.
      const { importedIndex } = await import('@/lib/imported/imported-index');
      const found = await importedIndex(ids === '' ? [] : (ids.split(',') as CableId[]));
      if (!gone.signal.aborted) setImported(found);
    };
    onNews('indexChanged', () => void open().catch(report), gone.signal);
    open().catch(report);
    return () => gone.abort();
  }, [ids]);
  return imported;
}
