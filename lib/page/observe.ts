import { closest } from './closest';

const CHANGES: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributeFilter: ['href', 'contenteditable'],
};

/**
 * Tells which parts of a document have to be read anew after it changed, gathered up to the next frame, until
 * `signal` fires. No parts are given where something was only removed.
 */
export function observe(
  root: Document,
  onChange: (parts: Set<Node>) => void,
  signal: AbortSignal,
): void {
  let parts = new Set<Node>();
  let frame = 0;
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'childList') for (const node of addedNodes) parts.add(node);
      // Of a link whose content was replaced, the mark is all of the link.
      const whole = type === 'childList' ? closest(target, 'a[href]') : target;
      if (whole) parts.add(whole);
    }
    frame ||= requestAnimationFrame(() => {
      const gathered = parts;
      parts = new Set();
      frame = 0;
      onChange(gathered);
    });
  });
  observer.observe(root, CHANGES);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
  });
}
