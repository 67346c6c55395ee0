/**
 * Calls what adds listeners to the document, its root or the window, and calls it again whenever the page has another
 * root, until `signal` fires: `document.open()` takes all listeners away, those of others too. It has to add the same
 * functions each time, which does nothing where they are still there.
 */
export function lasting(listen: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  listen();
  const observer = new MutationObserver(listen);
  observer.observe(document, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
