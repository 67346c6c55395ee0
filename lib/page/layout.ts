import { elementsFrom, holds, parentOf } from './safe-dom';

/** Stands for the boundary of a block in the text that references are looked for in. */
export const BOUNDARY = '\u2029';

/** How two texts follow on each other: directly, with a line break in between, or in different blocks. */
export type Between = '' | '\n' | typeof BOUNDARY;

/** Displays whose content belongs to the line around it. All others part texts, as they do for a browser's own find. */
const IN_LINE = new Set(['inline', 'contents', 'ruby', 'ruby-base']);

/** Elements in a line that show something else than text where they stand. */
const REPLACED =
  /^(img|input|button|select|textarea|iframe|object|embed|video|audio|canvas|svg|hr|meter|progress|text)$/i;

/**
 * How elements are laid out, as far as it matters for what a reader sees as one text. The computed style decides, not
 * the names of elements. Each element is asked once, so that one of these is good for one reading of a page.
 */
export class Layout {
  constructor(
    private readonly displays = new Map<Element, string>(),
    /** Takes down each element that is asked for, and how it is displayed. */
    private readonly notes: Map<Element, string> | null = null,
  ) {}

  /** Gives the same layout, which takes down in `notes` how what it is asked for is displayed. */
  noting(notes: Map<Element, string>): Layout {
    return new Layout(this.displays, notes);
  }

  /** Gives how a text follows on another that is before it in the tree. What is not displayed parts nothing. */
  between(before: Text, behind: Text): Between {
    let between: Between = '';
    for (let left = parentOf(before); left && !holds(left, behind); left = parentOf(left)) {
      if (this.#parts(left) !== '') return BOUNDARY;
    }
    for (const passed of elementsFrom(before, behind, (element) => this.#isHidden(element))) {
      const parts = this.#parts(passed);
      if (parts === BOUNDARY) return BOUNDARY;
      if (parts) between = parts;
    }
    return between;
  }

  /** Whether line breaks and spaces within a text are shown as they are. */
  keepsSpaces({ parentElement }: Text): boolean {
    return (
      parentElement !== null &&
      /^(pre|break-spaces)/.test(getComputedStyle(parentElement).whiteSpace)
    );
  }

  /** Gives the outermost element around a text that is not displayed, or null. */
  hiding(text: Text): Element | null {
    let hiding: Element | null = null;
    for (let at = parentOf(text); at; at = parentOf(at)) if (this.#isHidden(at)) hiding = at;
    return hiding;
  }

  #isHidden(element: Element): boolean {
    return this.display(element) === 'none';
  }

  /** Gives how an element parts what is before it, in it and behind it. */
  #parts(element: Element): Between {
    if (/^br$/i.test(element.localName)) return '\n';
    if (REPLACED.test(element.localName)) return BOUNDARY;
    return IN_LINE.has(this.display(element)) ? '' : BOUNDARY;
  }

  /** Gives how an element is displayed. */
  display(element: Element): string {
    let display = this.displays.get(element);
    if (display === undefined) {
      display = getComputedStyle(element).display;
      this.displays.set(element, display);
    }
    this.notes?.set(element, display);
    return display;
  }
}
