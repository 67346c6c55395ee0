import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CableId } from '@/lib/cable';

/**
 * Gives the cable that was opened from a list or, from there, through a reference; and the way back, which ends
 * with the focus where it was in the list.
 */
export function useOpened() {
  const [trail, setTrail] = useState<CableId[]>([]);
  const cameFrom = useRef<Element | null>(null);
  const returning = useRef(false);

  useLayoutEffect(() => {
    if (!returning.current || trail.length > 0) return;
    returning.current = false;
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
  }, [trail]);

  return {
    opened: trail.at(-1) ?? null,
    open: (id: CableId) => {
      if (trail.length === 0) cameFrom.current = document.activeElement;
      setTrail([...trail, id]);
    },
    back: () => {
      returning.current = true;
      setTrail(trail.slice(0, -1));
    },
    /** Puts all away and leaves the focus alone. */
    close: () => {
      returning.current = false;
      setTrail([]);
    },
  };
}
