import { type Between, BOUNDARY, Layout } from './layout';
import { isThere } from './safe-dom';
import { textsBefore, textsBehind } from './seams';
import { inSlices } from './slices';

/**
 * Texts in which a reference may go on from one into another: what it is depends on how the elements between are
 * displayed, which may change without a change of nodes. What is hidden may be laid out otherwise once it is shown.
 */
export class Glued {
  /** Each text, and how the elements were displayed when it was read. */
  readonly #texts = new Map<Text, ReadonlyMap<Element, string>>();

  get size(): number {
    return this.#texts.size;
  }

  /** Keeps in mind how a text is laid out. */
  keep(text: Text, layout: Layout): void {
    const displays = new Map<Element, string>();
    this.#texts.set(text, displays);
    const isHidden = (one: Text) => {
      const hiding = layout.hiding(one);
      if (hiding) displays.set(hiding, layout.display(hiding));
      return hiding !== null;
    };
    isHidden(text);
    const noting = layout.noting(displays);
    /** Until the first that does not go on, the nearest first: what parts it is asked for, and nothing behind. */
    const goOn = (beside: readonly Text[], between: (one: Text) => Between) => {
      for (const one of beside) if (!isHidden(one) && between(one) === BOUNDARY) return;
    };
    goOn(textsBefore(text).reverse(), (before) => noting.between(before, text));
    goOn(textsBehind(text), (behind) => noting.between(text, behind));
  }

  /** Gives the elements of which a text waits to be shown. */
  hidden(): Element[] {
    return [...this.#texts.values()].flatMap((displays) =>
      [...displays].flatMap(([element, display]) => (display === 'none' ? [element] : [])),
    );
  }

  /** Gives, once, the texts that are laid out otherwise than they were when read; forgets what the page has removed. */
  async takeChanged(signal: AbortSignal): Promise<Text[]> {
    const layout = new Layout();
    const changed: Text[] = [];
    const isAsItWas = ([element, display]: [Element, string]) =>
      isThere(element) && layout.display(element) === display;
    const look = ([text, displays]: [Text, ReadonlyMap<Element, string>]) => {
      const isGone = !isThere(text);
      if (!isGone && [...displays].every(isAsItWas)) return;
      this.#texts.delete(text);
      if (!isGone) changed.push(text);
    };
    await inSlices(this.#texts, look, signal);
    return changed;
  }

  clear(): void {
    this.#texts.clear();
  }
}
