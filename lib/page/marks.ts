import type { CableId } from '@/lib/cable';
import { idsToAsk } from '@/lib/reference';
import { closest, hostOf } from './closest';
import { inPageOrder, isAttached, isSame, type Mark } from './mark';
import { holds, isDead, isElement, isThere, parentOf, rootOf, textsBelow } from './safe-dom';

/** Firefox names a button for all that is in it; the fields of a form may hide its properties. */
const MANY = /^(button|form)$/i;

/** Nodes of an element that are looked at for marks, at most. */
const FEW_NODES = 32;

/** All marks of a page, found by the nodes that they stand on. */
export class Marks {
  readonly #byText = new Map<Text, Mark[]>();
  readonly #byLink = new Map<Element, Mark>();
  /** Elements with marks in their own text, now or before; and those that events name for marks elsewhere in them. */
  readonly #around = new WeakSet<Element>();
  readonly #far = new WeakSet<Element>();
  #lostDead = false;
  /** Those that have gone, by the node that has lost them. */
  #lost = new Map<Node, Mark[]>();
  /** Whether some stand, or have stood, on more than one node. */
  #areSplit = false;

  /**
   * Takes in the marks of some text nodes, in place of all that stand on these so far. Gives what is marked there now:
   * a mark that was there already is kept, so that its card stays open; also one that has just gone because its text changed.
   */
  putTexts(nodes: Iterable<Text>, marks: readonly Mark[]): Mark[] {
    const dropped = [...nodes].flatMap((node) => {
      this.drop(node);
      return this.#lost.get(node) ?? [];
    });
    // By their place: one text may have thousands, and so may a block, each at the start of a text.
    const before = new Map(
      [...Map.groupBy(dropped, nodeOf)].map(([node, on]) => [node, Map.groupBy(on, startOf)]),
    );
    return marks.map((mark) => {
      const there = before.get(nodeOf(mark))?.get(startOf(mark));
      const kept = there?.find((one) => isSame(one, mark)) ?? mark;
      this.#areSplit ||= kept.places.length > 1;
      for (const { node } of kept.places) {
        const others = this.#byText.get(node);
        if (others) others.push(kept);
        else this.#byText.set(node, [kept]);
        this.#keepAround(node);
      }
      return kept;
    });
  }

  /** Takes in the mark of a link, or that it has none. Gives the mark that it has now, kept like those of texts. */
  putLink(link: Element, mark: Mark | null): Mark | null {
    const before = this.#byLink.get(link);
    const kept = mark && before && isSame(before, mark) ? before : mark;
    if (before && before !== kept) this.#lose(link, before);
    if (!mark || !kept) {
      this.#byLink.delete(link);
      return null;
    }
    kept.places = mark.places;
    this.#byLink.set(link, kept);
    this.#keepAround(link);
    return kept;
  }

  hasLink(link: Element): boolean {
    return this.#byLink.has(link);
  }

  /** Forgets the marks that stand on a text node, and gives them. */
  drop(node: Text): readonly Mark[] {
    const marks = this.#byText.get(node) ?? [];
    this.#byText.delete(node);
    for (const mark of marks) {
      this.#lose(node, mark);
      for (const { node: other } of mark.places) {
        if (other === node) continue;
        const left = this.#byText.get(other)?.filter((one) => one !== mark) ?? [];
        if (left.length > 0) this.#byText.set(other, left);
        else this.#byText.delete(other);
      }
    }
    return marks;
  }

  /** Forgets the marks that stand on both sides of what has come between their nodes, and gives them. */
  part(between: Node): readonly Mark[] {
    if (!this.#areSplit) return [];
    const walker = textsBelow(rootOf(between));
    walker.currentNode = between;
    let before = walker.previousNode() as Text | null;
    // An empty text is part of no mark.
    while (before?.length === 0) before = walker.previousNode() as Text | null;
    const over =
      before && this.#byText.get(before)?.find(({ places }) => places.at(-1)?.node !== before);
    return before && over ? this.drop(before) : [];
  }

  /** Forgets the marks that stand partly in what has been taken from its place, and gives them. */
  tear(taken: Node): readonly Mark[] {
    if (!this.#areSplit) return [];
    // Of a walker over texts the first child is the first text.
    const [first, last] = [textsBelow(taken).firstChild(), textsBelow(taken).lastChild()];
    return [taken, first, last].flatMap((end) => {
      const marks = this.#byText.get(end as Text);
      const isTorn = marks?.some(({ places }) => places.some(({ node }) => !holds(taken, node)));
      return isTorn ? this.drop(end as Text) : [];
    });
  }

  /** Whether a mark is still among these. */
  has(mark: Mark): boolean {
    if (mark.link) return this.#byLink.get(mark.link) === mark;
    const [first] = mark.places;
    return first !== undefined && (this.#byText.get(first.node)?.includes(mark) ?? false);
  }

  /** Forgets what the page has removed. */
  forgetDetached(): void {
    this.#lostDead = this.haveDead();
    for (const node of this.#byText.keys()) if (!isThere(node)) this.drop(node);
    for (const link of this.#byLink.keys()) if (!isThere(link)) this.putLink(link, null);
  }

  /** Gives, once, those that have gone since it was asked the last time. */
  takeLost(): Mark[] {
    const lost = [...this.#lost.values()].flat().filter((mark) => !this.has(mark));
    this.#lost.clear();
    return lost;
  }

  #lose(node: Node, mark: Mark): void {
    const others = this.#lost.get(node);
    if (others) others.push(mark);
    else this.#lost.set(node, [mark]);
  }

  /** Gives all identifiers that have to be known for these. */
  ids(): Set<CableId> {
    const marks = [...[...this.#byText.values()].flat(), ...this.#byLink.values()];
    return new Set(
      marks.flatMap(({ mention, cable }) => [...idsToAsk(mention), ...(cable ? [cable.id] : [])]),
    );
  }

  /** Whether some stand, or have stood, on nodes that cannot be touched any more. */
  haveDead(): boolean {
    return this.#lostDead || [...this.#byText.keys(), ...this.#byLink.keys()].some(isDead);
  }

  /** Gives the marks with a cable in the order of the page, a link only where no text in it says the same. */
  settled(): Mark[] {
    return this.unordered().sort(inPageOrder);
  }

  /** Gives the same in no order, which takes long to find: a browser compares two nodes by walking through their siblings. */
  unordered(): Mark[] {
    const texts = [...new Set([...this.#byText.values()].flat())].filter(({ cable }) => cable);
    const said = new Map<Element, Set<CableId | undefined>>();
    for (const { places, cable } of texts) {
      const link = places[0] && this.of(places[0].node)?.link;
      if (link) said.set(link, (said.get(link) ?? new Set()).add(cable?.id));
    }
    const links = [...this.#byLink.values()].filter(
      ({ link, cable }) => link && cable && !said.get(link)?.has(cable.id),
    );
    return [...texts, ...links].filter(isAttached);
  }

  /** Gives the mark at a position of a text node, or that of the link around it. */
  at(node: Node, offset: number): Mark | null {
    const here = this.#byText
      .get(node as Text)
      ?.find(({ cable, places }) =>
        places.some(
          (place) => cable && place.node === node && place.start <= offset && offset <= place.end,
        ),
      );
    return here ?? this.of(node);
  }

  /**
   * Gives the marks that the pointer may be on where an element is the target of its events: those in the element's own
   * text. Null where there may be others, or that would take long to say.
   */
  within(target: Node, most: number): Mark[] | null {
    if (!isElement(target) || this.#far.has(target) || MANY.test(target.localName)) return null;
    const marks: Mark[] = [];
    if (!this.#around.has(target)) return marks;
    let node = target.firstChild;
    for (let n = 0; node && n < FEW_NODES; n++, node = node.nextSibling) {
      const own = this.#byText.get(node as Text);
      if (own) marks.push(...own.slice(0, most + 1));
    }
    return node || marks.length > most ? null : marks;
  }

  /** Gives the mark of the link that holds a node, or null. */
  of(node: Node): Mark | null {
    const mark = this.ofLink(node);
    return mark?.cable ? mark : null;
  }

  /** Gives the same also where it is not known yet whether there is such a cable. */
  ofLink(node: Node): Mark | null {
    const link = this.#byLink.size > 0 ? closest(node, 'a, area') : null;
    return (link && this.#byLink.get(link)) ?? null;
  }

  /** Keeps in mind which elements events name where the pointer is on a text or link. */
  #keepAround(node: Node): void {
    for (let host = hostOf(node); host; host = hostOf(host)) this.#far.add(host);
    const parent = parentOf(node);
    if (!parent || this.#around.has(parent)) return;
    this.#around.add(parent);
    // Pages that would not have their text copied let the pointer through to what is below.
    for (let at: Element | null = parent; at && isPassedThrough(at); at = parentOf(at))
      this.#far.add(parentOf(at) ?? at);
  }

  clear(): void {
    this.#lostDead = false;
    this.#lost.clear();
    this.#byText.clear();
    this.#byLink.clear();
  }
}

const isPassedThrough = (element: Element): boolean =>
  getComputedStyle(element).pointerEvents === 'none';

const nodeOf = ({ places: [first] }: Mark): Text | undefined => first?.node;
const startOf = ({ places: [first] }: Mark): number | undefined => first?.start;
