import { useCallback, useRef } from 'preact/hooks';

/**
 * Gives a function that is the same in all drawings and does what the one given for the latest does, so that what is
 * handed on to need not be drawn anew.
 */
export function useLatest<Args extends unknown[], Result>(
  run: (...args: Args) => Result,
): (...args: Args) => Result {
  const latest = useRef(run);
  latest.current = run;
  return useCallback((...args: Args) => latest.current(...args), []);
}
