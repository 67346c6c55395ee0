import { useEffect, useRef, useState } from 'preact/hooks';

/** A pause in typing after which a note is kept. */
const PAUSE_MS = 500;

/**
 * Keeps what is typed: after a pause, when `flush` is called, when the page is hidden or closed (a popup closes
 * without a blur), and when the field goes. A text that could not be kept stays unsent until the next of these.
 * A change made elsewhere is taken over only while nothing is unsent here.
 */
export function useKeptText(kept: string, keep: (text: string) => Promise<boolean>) {
  const [text, setText] = useState(kept);
  const unsent = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const keeper = useRef(keep);
  keeper.current = keep;

  const flush = useRef(async () => {
    clearTimeout(timer.current);
    const sending = unsent.current;
    if (sending === null) return;
    unsent.current = null;
    // What was typed while this was on its way is newer, and stays to be sent.
    if (!(await keeper.current(sending))) unsent.current ??= sending;
  }).current;

  useEffect(() => {
    if (unsent.current === null) setText(kept);
  }, [kept]);

  useEffect(() => {
    const gone = new AbortController();
    const onHidden = () => document.visibilityState === 'hidden' && flush();
    document.addEventListener('visibilitychange', onHidden, { signal: gone.signal });
    window.addEventListener('pagehide', flush, { signal: gone.signal });
    return () => {
      gone.abort();
      flush();
    };
  }, [flush]);

  return {
    text,
    flush,
    type: (typed: string) => {
      setText(typed);
      unsent.current = typed;
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, PAUSE_MS);
    },
  };
}
