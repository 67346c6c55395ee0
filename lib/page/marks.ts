import type { CableId } from '@/lib/cable';
import type { Spot } from '@/lib/reference';
import { closest } from './closest';
import { isAttached, type Mark } from './mark';
import { spotLinks, spotText } from './spot-nodes';

/** All marks of a page, found by the nodes that they stand on. */
export class Marks {
  readonly #byText = new Map<Text, Mark[]>();
  readonly #byLink = new Map<Element, Mark>();

  constructor(private readonly spot: Spot) {}

  /** Looks at a text node afresh; gives its marks. */
  readText(node: Text): Mark[] {
    const marks = spotText(this.spot, node);
    if (marks.length > 0) this.#byText.set(node, marks);
    else this.#byText.delete(node);
    return marks;
  }

  /** Whether a text node or a link has marks of its own. */
  has(node: Node): boolean {
    return this.#byText.has(node as Text) || this.#byLink.has(node as Element);
  }

  /** Looks at all links at and below a node afresh; gives their marks. */
  readLinks(root: Node): Mark[] {
    const marks = spotLinks(this.spot, root);
    if (root instanceof Element) this.#byLink.delete(root);
    for (const mark of marks) if (mark.link) this.#byLink.set(mark.link, mark);
    return marks;
  }

  /** Forgets what the page has removed; gives whether there was any. */
  forgetDetached(): boolean {
    const before = this.#byText.size + this.#byLink.size;
    for (const [node] of this.#byText) if (!node.isConnected) this.#byText.delete(node);
    for (const [link] of this.#byLink) if (!link.isConnected) this.#byLink.delete(link);
    return this.#byText.size + this.#byLink.size !== before;
  }

  /** Gives the marks with a cable in the order of the page, a link only where no text in it says the same. */
  settled(): Mark[] {
    const texts = [...this.#byText.values()].flat().filter(({ cable }) => cable !== null);
    const said = new Map<Element, Set<CableId | undefined>>();
    for (const { range, cable } of texts) {
      const link = this.of(range.startContainer)?.link;
      if (link) said.set(link, (said.get(link) ?? new Set()).add(cable?.id));
    }
    const links = [...this.#byLink.values()].filter(
      ({ link, cable }) => link && cable && !said.get(link)?.has(cable.id),
    );
    return [...texts, ...links].filter(isAttached).sort(inPageOrder);
  }

  /** Gives the mark at a position of a text node, or that of the link around it. */
  at(node: Node, offset: number): Mark | null {
    const marks = node instanceof Text ? (this.#byText.get(node) ?? []) : [];
    const here = marks.find(
      ({ mention, cable }) => cable && mention.start <= offset && offset <= mention.end,
    );
    return here ?? this.of(node);
  }

  /** Gives the mark of the link that holds a node, or null. */
  of(node: Node): Mark | null {
    const link = closest(node, 'a[href]');
    const mark = link ? this.#byLink.get(link) : undefined;
    return mark?.cable ? mark : null;
  }

  clear(): void {
    this.#byText.clear();
    this.#byLink.clear();
  }
}

function inPageOrder(a: Mark, b: Mark): number {
  return a.range.compareBoundaryPoints(Range.START_TO_START, b.range);
}
