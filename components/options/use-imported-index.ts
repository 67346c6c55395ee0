import { useEffect, useState } from 'preact/hooks';
import { imports } from '@/lib/imported/imported-index';
import type { ImportedIndex } from '@/lib/imported/pointer';
import { onNews } from '@/lib/messages/listen';
import { report } from '@/lib/report';

/** Gives the imported index in use, through every import and removal; null where there is none. */
export function useImportedIndex(): ImportedIndex | null {
  const [imported, setImported] = useState<ImportedIndex | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    const read = async () => {
      const current = await imports.current();
      if (!gone.signal.aborted) setImported(current);
    };
    onNews('indexChanged', () => void read().catch(report), gone.signal);
    read().catch(report);
    return () => gone.abort();
  }, []);
  return imported;
}
