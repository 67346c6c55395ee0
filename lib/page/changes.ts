import { isText, isThere } from './safe-dom';
import { lastBelow } from './seams';

const CHANGES: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributeFilter: ['href', 'xlink:href', 'contenteditable', 'role'],
};

/** Hears of the changes of trees. */
export interface Changes {
  /** Hears of the changes of this tree, too. */
  observe(tree: Node): void;
}

/**
 * Gives what hears of changes until `signal` fires. `onRecords` is told of each at once, before it is painted. `onFrame`
 * is told before the next frame, all together, what has to be read anew: what was added, texts that changed or now
 * stand beside another text, and elements whose address or editing changed.
 */
export function changes(
  onRecords: (records: readonly MutationRecord[]) => void,
  onFrame: (changed: Node[]) => void,
  signal: AbortSignal,
): Changes {
  let changed = new Set<Node>();
  let frame = 0;
  const observer = new MutationObserver((records) => {
    onRecords(records);
    for (const { type, target, addedNodes, removedNodes, previousSibling } of records) {
      if (type !== 'childList') changed.add(target);
      else for (const node of addedNodes) changed.add(node);
      const left = removedNodes.length > 0 && previousSibling && lastBelow(previousSibling);
      if (left && isText(left)) changed.add(left);
    }
    frame ||= requestAnimationFrame(() => {
      const gathered = [...changed].filter(isThere);
      changed = new Set();
      frame = 0;
      onFrame(gathered);
    });
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
  });
  return { observe: (tree) => observer.observe(tree, CHANGES) };
}
