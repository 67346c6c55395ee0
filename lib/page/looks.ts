import { report } from '@/lib/report';
import { LONGEST_FRAME } from './changes';
import { lasting } from './lasting';
import type { Tree } from './sweep';

/** Attributes by which pages show and hide things. */
const LOOKS: MutationObserverInit = {
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'open', 'slot'],
  subtree: true,
};

/** What shows and hides things otherwise. */
const EVENTS = ['click', 'toggle', 'transitionend', 'animationend'] as const;

/** Milliseconds between two looks, and times the last one took: some pages change their style with every frame. */
const REST = 200;
const REST_TIMES = 20;

/** Tells when something may have been shown or hidden in some trees, in a frame and not too often. */
export class Looks {
  readonly #observer = new MutationObserver(() => this.soon());
  /** A rule or a check box may show what is hidden, which only its box tells of. */
  readonly #boxes = new IntersectionObserver((entries) => this.#onBoxes(entries), {
    root: document,
    rootMargin: '10000%',
  });
  #hidden = new Set<Element>();
  #next = Number.NEGATIVE_INFINITY;
  #timer = 0;
  #frame = 0;
  #isLooking = false;
  /** Whether something may have changed since the look that is being taken began. */
  #isWanted = false;

  constructor(
    private readonly hear: () => unknown,
    private readonly signal: AbortSignal,
  ) {
    lasting(() => {
      window.addEventListener('resize', this.soon, { signal, passive: true });
      this.#listen(document);
    }, signal);
    signal.addEventListener('abort', () => {
      this.#observer.disconnect();
      this.#boxes.disconnect();
      clearTimeout(this.#timer);
    });
  }

  follow(tree: Tree): void {
    this.#observer.observe(tree, LOOKS);
    this.#listen(tree);
  }

  #listen(tree: Tree): void {
    const listen = { signal: this.signal, capture: true, passive: true };
    for (const type of EVENTS) tree.addEventListener(type, this.soon, listen);
  }

  /** Looks out for these elements, which are hidden now, and no others. */
  awaitShown(hidden: Set<Element>): void {
    for (const element of this.#hidden) if (!hidden.has(element)) this.#boxes.unobserve(element);
    for (const element of hidden) if (!this.#hidden.has(element)) this.#boxes.observe(element);
    this.#hidden = hidden;
  }

  #onBoxes(entries: readonly IntersectionObserverEntry[]): void {
    if (entries.some(({ isIntersecting }) => isIntersecting)) this.soon();
  }

  /** Has it told soon; of a page that is hidden, too: who hears it lets go of what the page has removed. */
  readonly soon = (): void => {
    this.#isWanted = this.#isLooking;
    if (this.#isLooking) return;
    const wait = Math.max(this.#next - performance.now(), 0);
    this.#timer ||= window.setTimeout(() => {
      const look = () => void this.#look().catch(report);
      this.#frame = requestAnimationFrame(look);
      this.#timer = window.setTimeout(look, LONGEST_FRAME);
    }, wait);
  };

  async #look(): Promise<void> {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#isLooking = true;
    const start = performance.now();
    try {
      if (!this.signal.aborted) await this.hear();
    } finally {
      this.#isLooking = false;
    }
    const end = performance.now();
    this.#next = end + Math.max(REST, REST_TIMES * (end - start));
    if (this.#isWanted && !this.signal.aborted) this.soon();
  }
}
