import { useEffect, useState } from 'preact/hooks';
import { imports } from '@/lib/imported/imported-index';
import type { ImportedIndex } from '@/lib/imported/pointer';
import { IndexFault } from '@/lib/index/header';
import type { Fault } from '@/lib/index/reader';
import { report } from '@/lib/report';

/** Has every file of the imported index verified, and gives the first that cannot be used; null where there is none. */
export function useImportedFault(imported: ImportedIndex | null): Fault | null {
  const [fault, setFault] = useState<Fault | null>(null);
  useEffect(() => {
    setFault(null);
    if (!imported) return;
    let wanted = true;
    imports.verify(imported).catch((error: unknown) => {
      if (!(error instanceof IndexFault)) report(error);
      else if (wanted) setFault({ file: error.file, reason: error.reason, imported: true });
    });
    return () => {
      wanted = false;
    };
  }, [imported]);
  return fault;
}
