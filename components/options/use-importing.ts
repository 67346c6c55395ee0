import { useEffect, useRef, useState } from 'preact/hooks';
import { inTurn } from '@/lib/imported/alone';
import { imports } from '@/lib/imported/imported-index';
import type { ImportedIndex } from '@/lib/imported/pointer';
import type { ImportFault } from '@/lib/importing/fault';
import type { Chosen, Step, Stored } from '@/lib/importing/import-files';
import { Pace, type Rate } from '@/lib/importing/pace';
import type { ImportWorker, Order } from '@/lib/importing/protocol';
import { underWay } from '@/lib/importing/under-way';
import { ask } from '@/lib/messages/send';
import { report } from '@/lib/report';

/** What an import is made with. */
export interface Tools extends Omit<Order, 'chosen'> {
  makeWorker: () => ImportWorker;
}

/** The import of this page: none yet, under way, or how it ended. `name` is the file's or folder's. */
export type Importing =
  | { state: 'none' }
  | {
      state: 'running';
      name: string;
      unit: 'bytes' | 'pages';
      step: Step | null;
      rate: Rate | null;
    }
  | { state: 'done'; name: string; imported: ImportedIndex; read: Stored['progress'] }
  | { state: 'failed'; name: string; fault: ImportFault }
  | { state: 'cancelled'; name: string }
  /** The end of its page or of the browser cut it short, and what it had stored is deleted. */
  | { state: 'cut-short'; name: string };

/** Deletes what imports left behind, once none is under way. */
const sweep = (): Promise<void> => inTurn(() => imports.sweep());

/** Does the same, and gives of what an import was made that was cut short; null where none was. */
const sweepAfter = (): Promise<string | null> =>
  inTurn(async () => {
    await imports.sweep();
    const cut = await underWay.getValue();
    if (cut) await underWay.setValue(null);
    return cut?.name ?? null;
  });

/** Gives the import of this page, and ways to start one and to break it off. */
export function useImporting(tools: Tools) {
  const [importing, setImporting] = useState<Importing>({ state: 'none' });
  const worker = useRef<ImportWorker | null>(null);
  /** From where it comes into use there is no way back. */
  const stored = useRef(false);
  /** Whether it is written down that this page's import is under way. */
  const marked = useRef(false);

  /** Whatever was stored and is not in use goes with the worker, which lets nobody else in before this is done. */
  const end = async (how: Importing) => {
    const own = worker.current;
    worker.current = null;
    setImporting(how);
    // On a full disk that may fail too, and the worker would go on keeping everyone out.
    if (marked.current) await underWay.setValue(null).catch(report);
    marked.current = false;
    own?.terminate();
    await sweep();
  };

  const start = (chosen: Chosen) => {
    const { name } = chosen;
    const pace = new Pace();
    const own = tools.makeWorker();
    worker.current = own;
    stored.current = false;
    const running = { state: 'running', name, unit: chosen.isFolder ? 'pages' : 'bytes' } as const;
    setImporting({ ...running, step: null, rate: null });
    own.onmessage = async ({ data }) => {
      if (worker.current !== own) return;
      if (data.kind === 'failed') return await end({ state: 'failed', name, fault: data.fault });
      if (data.kind === 'stored') {
        stored.current = true;
        return await end(await put(data.stored, name));
      }
      // Whose worker takes steps is alone.
      if (!marked.current) void underWay.setValue({ name }).catch(report);
      marked.current = true;
      const { step } = data;
      const rate =
        step.stage === 'reading' ? pace.add(performance.now(), step.done, step.of) : null;
      setImporting({ ...running, step, rate });
    };
    own.onerror = ({ message }) => {
      if (worker.current === own)
        end({ state: 'failed', name, fault: { kind: 'unexpected', message } }).catch(report);
    };
    own.postMessage({ chosen, tables: tools.tables, tags: tools.tags });
  };

  useEffect(() => {
    const tell = (name: string | null) => {
      if (name !== null && !worker.current) setImporting({ state: 'cut-short', name });
    };
    sweepAfter().then(tell).catch(report);
    return () => worker.current?.terminate();
  }, []);
  useWarning(importing.state === 'running');
  return {
    importing,
    start: (chosen: Chosen) => {
      if (!worker.current) start(chosen);
    },
    cancel: (name: string) => {
      if (!stored.current) end({ state: 'cancelled', name }).catch(report);
    },
  };
}

/** Has a stored index put into use. */
async function put({ imported, progress }: Stored, name: string): Promise<Importing> {
  const answer = await ask('useImported', { imported });
  return answer.ok && answer.value
    ? { state: 'done', name, imported, read: progress }
    : { state: 'failed', name, fault: { kind: 'lost' } };
}

/** Has the browser ask before the page is closed. */
function useWarning(on: boolean): void {
  useEffect(() => {
    if (!on) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [on]);
}
