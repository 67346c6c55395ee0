import { isText, isThere } from './safe-dom';
import { firstBelow, lastBelow } from './seams';

export const CHANGES: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributeFilter: ['href', 'xlink:href', 'contenteditable', 'role'],
};

/** Milliseconds after which nothing waits for a frame any more: what is hidden has none, and must not gather for ever. */
export const LONGEST_FRAME = 1000;

/** Hears of the changes of trees. */
export interface Changes {
  /** Hears of the changes of this tree, too. */
  observe(tree: Node): void;
  /** Takes in what another observer has heard before. */
  hear(records: readonly MutationRecord[]): void;
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
  const hear = (records: readonly MutationRecord[]) => {
    onRecords(records);
    for (const record of records) {
      if (record.type !== 'childList') changed.add(record.target);
      else addChildren(record, changed);
    }
    if (frame) return;
    frame = requestAnimationFrame(tell);
    timer = window.setTimeout(tell, LONGEST_FRAME);
  };
  const observer = new MutationObserver(hear);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    changed.clear();
  });
  return { observe: (tree) => observer.observe(tree, CHANGES), hear };
}

/** Adds what a record says to be new, and the texts that stand on either side of what was removed: they may be one now. */
function addChildren(record: MutationRecord, changed: Set<Node>): void {
  const { addedNodes, removedNodes } = record;
  // Lists of the browser's are gone through by their numbers: some pages have thousands of records a second.
  for (let n = 0; n < addedNodes.length; n++) {
    const added = addedNodes[n];
    if (added) changed.add(added);
  }
  if (removedNodes.length === 0) return;
  const { previousSibling, nextSibling } = record;
  const before = beside(previousSibling, 'previousSibling');
  const last = before && lastBelow(before);
  if (last && isText(last)) changed.add(last);
  const behind = beside(nextSibling, 'nextSibling');
  const first = behind && firstBelow(behind);
  if (first && isText(first)) changed.add(first);
}

/** Gives a sibling, or the first behind it that is no comment: frameworks leave them where something comes and goes. */
function beside(sibling: Node | null, next: 'previousSibling' | 'nextSibling'): Node | null {
  let node = sibling;
  while (node?.nodeType === Node.COMMENT_NODE) node = node[next];
  return node;
}
