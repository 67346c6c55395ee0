import type { Stretch } from './chromium/trace';

/** What scripts did on a page's main thread, in milliseconds of CPU. */
export interface ScriptTime {
  /** Compiling and running them, without what they had the browser lay out. */
  script: number;
  /** Styles and layout that they had the browser make before its own time. */
  forced: { styles: number; layout: number };
  /** The longest task, with what it forced. */
  longest: number;
}

/** Each begins where nothing but the browser ran before. The last is where promises, observers and yielding go on. */
const SCRIPT =
  /^(v8\.compile|EvaluateScript|FunctionCall|TimerFire|FireAnimationFrame|RunMicrotasks|BlinkScheduler_PerformMicrotaskCheckpoint)/;
const TASK = /^(ThreadControllerImpl::RunTask|BlinkScheduler_PerformMicrotaskCheckpoint)$/;

/** Gives what scripts did on the page with an address in it, between two times. */
export function scriptTime(
  trace: readonly Stretch[],
  address: string,
  from: number,
  to: number,
): ScriptTime {
  const parsed = trace.find(({ args }) => args.beginData?.url?.includes(address));
  if (!parsed) throw new Error(`The trace has no ${address}.`);
  const own = trace
    .filter(({ pid, tid, ts }) => pid === parsed.pid && tid === parsed.tid && ts >= from && ts < to)
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const time: ScriptTime = { script: 0, forced: { styles: 0, layout: 0 }, longest: 0 };
  let [task, inTask] = [-1, 0];
  let [script, forced] = [-1, -1];
  for (const { name, ts, dur, tdur } of own) {
    const end = ts + dur;
    const taken = (tdur ?? 0) / 1000;
    if (TASK.test(name) && ts >= task) [task, inTask] = [end, 0];
    if (SCRIPT.test(name) && ts >= script) {
      script = end;
      time.script += taken;
      inTask += taken;
      time.longest = Math.max(time.longest, inTask);
    } else if (ts < script && ts >= forced && /^(UpdateLayoutTree|Layout)$/.test(name)) {
      forced = end;
      time.script -= taken;
      time.forced[name === 'Layout' ? 'layout' : 'styles'] += taken;
    }
  }
  return time;
}
