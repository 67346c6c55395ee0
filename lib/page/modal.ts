import { closestComposed } from './closest';
import { elementsBelow } from './safe-dom';
import type { Tree } from './sweep';

/**
 * Gives the modal dialog or full screen that lies over all of a page's trees, or null. Of several it is the one that
 * is met at its own place: at that of the others, the backdrop of the uppermost is.
 */
export function topModal(trees: Iterable<Tree>): Element | null {
  for (const tree of trees) {
    for (const modal of elementsBelow(tree, ':modal')) {
      const { x, y, width, height } = modal.getBoundingClientRect();
      const met = tree.elementFromPoint(x + width / 2, y + height / 2);
      if (met && closestComposed(met, ':modal') === modal) return modal;
    }
  }
  return null;
}

/** Whether a node can be used while a modal dialog lies over the page: it is in it. */
export function isUsable(node: Node, modal: Element | null): boolean {
  if (!modal) return true;
  for (let around = closestComposed(node, ':modal'); around; ) {
    if (around === modal) return true;
    const { parentNode } = around;
    around = parentNode && closestComposed(parentNode, ':modal');
  }
  return false;
}
