import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { moveRow, takesText } from './row-keys';

interface Places {
  root: RefObject<HTMLElement | null>;
  field: RefObject<HTMLInputElement | null>;
  /** Goes one step back, and gives whether there was one. */
  onBack: () => boolean;
}

/** The keys that work anywhere in the popup: arrows between rows, `/` to the field, Escape a step back. */
export function usePopupKeys({ root, field, onBack }: Places): void {
  const back = useRef(onBack);
  back.current = onBack;
  // With the drawing, not after it: the first key may come before an idle moment does.
  useLayoutEffect(() => {
    const gone = new AbortController();
    const goToField = () => {
      field.current?.focus();
      field.current?.select();
    };
    const steps: Record<string, (event: KeyboardEvent) => boolean> = {
      ArrowDown: ({ target }) =>
        mayLeave(target, field) && root.current !== null && moveRow(root.current, 1),
      ArrowUp: ({ target }) => {
        if (!mayLeave(target, field) || target === field.current || !root.current) return false;
        if (root.current.querySelector('.detail')) return false;
        if (!moveRow(root.current, -1)) goToField();
        return true;
      },
      '/': ({ target }) => {
        if (takesText(target)) return false;
        goToField();
        return true;
      },
      Escape: () => back.current(),
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (steps[event.key]?.(event)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey, { signal: gone.signal });
    return () => gone.abort();
  }, [root, field]);
}

/** Whether an arrow pressed there may move between rows: not within a note or a choice, which have their own use for it. */
function mayLeave(target: EventTarget | null, field: RefObject<HTMLInputElement | null>): boolean {
  if (target === field.current) return true;
  return !(target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement);
}
