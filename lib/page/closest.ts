import { isElement, isShadowRoot, rootOf } from './safe-dom';

/**
 * Gives the nearest element at or around a node that a selector matches. The method is the prototype's own: a form
 * with a field named `closest` has hidden it.
 */
export function closest(node: Node | null, selector: string): Element | null {
  const element = node && (isElement(node) ? node : node.parentElement);
  return element && Element.prototype.closest.call(element, selector);
}

/** Gives the same across the boundaries of shadow roots: where none matches, around the host. */
export function closestComposed(node: Node, selector: string): Element | null {
  const found = closest(node, selector);
  const host = found ? null : hostOf(node);
  return host ? closestComposed(host, selector) : found;
}

/** Gives the host of the shadow root that a node is in, or null. */
export function hostOf(node: Node): Element | null {
  const root = rootOf(node);
  return isShadowRoot(root) ? root.host : null;
}
