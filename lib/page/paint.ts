import { type Mark, type Place, rangeOf } from './mark';

const ACTIVE = 'reftel-active';

/** All that a page's marks may be drawn by. */
export const HIGHLIGHTS = ['record', 'identifier', 'unreleased', 'loose', 'active'].map(
  (kind) => `reftel-${kind}`,
);

/** Gives the name of the highlight that a mark is drawn by, styled by the annotator's style sheet. */
function nameOf({ cable, mention }: Mark): string {
  return mention.level === 'loose' ? 'reftel-loose' : `reftel-${cable?.kind}`;
}

/** Draws marks as highlights: the page's own nodes stay as they are. */
export class Paint {
  readonly #highlights = new Map<string, Highlight>();
  readonly #drawn = new Map<Mark, { range: StaticRange; name: string; places: Place[] }>();

  /** Draws these marks and no others. */
  draw(marks: readonly Mark[]): void {
    const wanted = new Set(marks);
    for (const [mark, { places }] of this.#drawn)
      if (!wanted.has(mark) || places !== mark.places) this.erase(mark);
    this.add(marks);
  }

  /** Draws these marks, too. */
  add(marks: readonly Mark[]): void {
    for (const mark of marks) if (!this.#drawn.has(mark)) this.#add(mark);
    this.#restore();
  }

  /** The page may have cleared or emptied the highlights: they are the document's. */
  #restore(): void {
    const sizes = [...this.#highlights.values()].reduce((sum, { size }) => sum + size, 0);
    if (sizes < this.#drawn.size)
      for (const { name, range } of this.#drawn.values()) this.#highlights.get(name)?.add(range);
    for (const [name, highlight] of this.#highlights) {
      const isDrawn = CSS.highlights.get(name) === highlight;
      // What another generation of this script draws by that name is not taken from it.
      if (highlight.size > 0 && !isDrawn) CSS.highlights.set(name, highlight);
      else if (highlight.size === 0 && isDrawn) CSS.highlights.delete(name);
    }
  }

  /** Takes one mark back, at once. Gives whether it was drawn. */
  erase(mark: Mark): boolean {
    const drawn = this.#drawn.get(mark);
    if (drawn) this.#highlights.get(drawn.name)?.delete(drawn.range);
    return this.#drawn.delete(mark);
  }

  #add(mark: Mark): void {
    const range = rangeOf(mark);
    if (!range) return;
    const name = nameOf(mark);
    let highlight = this.#highlights.get(name);
    if (!highlight) {
      highlight = new Highlight();
      this.#highlights.set(name, highlight);
    }
    highlight.add(range);
    this.#drawn.set(mark, { range, name, places: mark.places });
  }
}

/** Draws the one mark whose card is open, or none. */
export function paintActive(mark: Mark | null): void {
  const range = mark && rangeOf(mark);
  if (range) CSS.highlights.set(ACTIVE, new Highlight(range));
  else CSS.highlights.delete(ACTIVE);
}
