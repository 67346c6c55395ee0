/**
 * Gives the nearest element at or around a node that a selector matches. The method is the prototype's own: a form
 * with a field named `closest` has hidden it.
 */
export function closest(node: Node | null, selector: string): Element | null {
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  return element && Element.prototype.closest.call(element, selector);
}
