import { isText, isThere } from './safe-dom';
import { firstBelow, lastBelow } from './seams';

const CHANGES: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributeFilter: ['href', 'xlink:href', 'contenteditable', 'role'],
};

/** Milliseconds after which changes are told without a frame: what is hidden has none, and must not gather for ever. */
const LONGEST_FRAME = 1000;

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
  let timer = 0;
  const tell = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    frame = 0;
    const gathered = [...changed].filter(isThere);
    changed = new Set();
    onFrame(gathered);
  };
  const observer = new MutationObserver((records) => {
    onRecords(records);
    for (const record of records) {
      if (record.type !== 'childList') changed.add(record.target);
      for (const node of record.addedNodes) changed.add(node);
      for (const node of besideRemoved(record)) changed.add(node);
    }
    if (frame) return;
    frame = requestAnimationFrame(tell);
    timer = window.setTimeout(tell, LONGEST_FRAME);
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    changed.clear();
  });
  return { observe: (tree) => observer.observe(tree, CHANGES) };
}

/** Gives the texts that stand on either side of what was removed: they may be one now. */
function besideRemoved({ removedNodes, previousSibling, nextSibling }: MutationRecord): Text[] {
  if (removedNodes.length === 0) return [];
  const beside = [
    previousSibling && lastBelow(previousSibling),
    nextSibling && firstBelow(nextSibling),
  ];
  return beside.filter((node) => node !== null && isText(node));
}
