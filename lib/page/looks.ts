/** Attributes by which pages show and hide things. */
const LOOKS: MutationObserverInit = {
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'open'],
  subtree: true,
};

/** What shows and hides things otherwise. */
const EVENTS = ['click', 'toggle', 'transitionend', 'animationend'] as const;

/** Milliseconds between two looks: some pages change their style with every frame. */
const REST = 200;

/** Tells when something may have been shown or hidden in some trees, in a frame and not too often, until `signal` fires. */
export function onLooks(trees: Iterable<Node>, hear: () => void, signal: AbortSignal): void {
  let last = Number.NEGATIVE_INFINITY;
  let timer = 0;
  const look = () => {
    timer = 0;
    last = performance.now();
    if (!signal.aborted) hear();
  };
  const soon = () => {
    const wait = Math.max(last + REST - performance.now(), 0);
    timer ||= window.setTimeout(() => requestAnimationFrame(look), wait);
  };
  const observer = new MutationObserver(soon);
  const listen = { signal, capture: true, passive: true };
  for (const tree of trees) {
    observer.observe(tree, LOOKS);
    for (const type of EVENTS) tree.addEventListener(type, soon, listen);
  }
  window.addEventListener('resize', soon, listen);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
