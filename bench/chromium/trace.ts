import type { Devtools } from './devtools';

/** A stretch of time of one thread that did something by this name, in microseconds; `tdur` is CPU time, if it was measured. */
export interface Stretch {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur: number;
  tdur?: number;
  args: { beginData?: { url?: string } };
}

/** What the panel for performance shows, and each turn of an event loop. */
const CATEGORIES = ['devtools.timeline', 'toplevel'];

/**
 * Has the browser write down what it does, and gives the stretches of it. To begin and to end may take seconds: the
 * browser waits for processes that are about to end.
 */
export async function traced(devtools: Devtools, during: () => Promise<void>): Promise<Stretch[]> {
  const stretches: Stretch[] = [];
  const off = devtools.on<{ value: (Stretch & { ph: string })[] }>(
    'Tracing.dataCollected',
    undefined,
    ({ value }) => {
      for (const event of value) if (event.ph === 'X') stretches.push(event);
    },
  );
  const complete = new Promise<void>((resolve) => {
    const done = devtools.on('Tracing.tracingComplete', undefined, () => {
      done();
      resolve();
    });
  });
  const traceConfig = { includedCategories: CATEGORIES, excludedCategories: ['*'] };
  await devtools.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  await during();
  await devtools.send('Tracing.end');
  await complete;
  off();
  return stretches;
}
