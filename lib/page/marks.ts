import type { CableId } from '@/lib/cable';
import { idsToAsk } from '@/lib/reference';
import { closest } from './closest';
import { inPageOrder, isAttached, isSame, type Mark } from './mark';
import { isDead, isThere } from './safe-dom';

/** All marks of a page, found by the nodes that they stand on. */
export class Marks {
  readonly #byText = new Map<Text, Mark[]>();
  readonly #byLink = new Map<Element, Mark>();
  #lostDead = false;
  #hasLost = false;

  /**
   * Takes in the marks of some text nodes, in place of all that stand on these so far. Gives what is marked there now:
   * a mark that was there already is kept, so that its card stays open.
   */
  putTexts(nodes: Iterable<Text>, marks: readonly Mark[]): Mark[] {
    const dropped = [...nodes].flatMap((node) => this.drop(node));
    // By their place: one text may have thousands.
    const before = Map.groupBy(dropped, startOf);
    return marks.map((mark) => {
      const kept = before.get(startOf(mark))?.find((one) => isSame(one, mark)) ?? mark;
      for (const { node } of kept.places) {
        const others = this.#byText.get(node);
        if (others) others.push(kept);
        else this.#byText.set(node, [kept]);
      }
      return kept;
    });
  }

  /** Takes in the mark of a link, or that it has none. Gives the mark that it has now, kept like those of texts. */
  putLink(link: Element, mark: Mark | null): Mark | null {
    const before = this.#byLink.get(link);
    if (!mark) {
      if (this.#byLink.delete(link)) this.#hasLost = true;
      return null;
    }
    const kept = before && isSame(before, mark) ? before : mark;
    kept.places = mark.places;
    this.#byLink.set(link, kept);
    return kept;
  }

  /** Forgets the marks that stand on a text node, and gives them. */
  drop(node: Text): readonly Mark[] {
    const marks = this.#byText.get(node) ?? [];
    this.#hasLost ||= marks.length > 0;
    this.#byText.delete(node);
    for (const mark of marks) {
      for (const { node: other } of mark.places) {
        if (other === node) continue;
        const left = this.#byText.get(other)?.filter((one) => one !== mark) ?? [];
        if (left.length > 0) this.#byText.set(other, left);
        else this.#byText.delete(other);
      }
    }
    return marks;
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

  /** Gives, once, whether some have gone since it was asked the last time. */
  takeLoss(): boolean {
    const hasLost = this.#hasLost;
    this.#hasLost = false;
    return hasLost;
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

  /** Gives the mark of the link that holds a node, or null. */
  of(node: Node): Mark | null {
    const link = closest(node, 'a, area');
    const mark = link ? this.#byLink.get(link) : undefined;
    return mark?.cable ? mark : null;
  }

  clear(): void {
    this.#lostDead = false;
    this.#byText.clear();
    this.#byLink.clear();
  }
}

const startOf = ({ places: [first] }: Mark): number | undefined => first?.start;
