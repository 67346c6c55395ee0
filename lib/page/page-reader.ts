import type { Reading } from '@/lib/reference';
import { cablePage, mayBeCable } from './cable-page';
import type { Mark } from './mark';
import type { Marks } from './marks';
import type { Piece } from './pieces';
import { isThere } from './safe-dom';
import { inSlices } from './slices';
import { type Finders, type Found, marksOf, spotLinks, spotTexts } from './spot-nodes';

/** Gathers what is told of a page and finds the marks in it. */
export class PageReader {
  #loose = false;
  /** The text nodes of each. */
  #pieces: Text[][] = [];
  #nodes: Node[] = [];
  #mayBeCable = false;
  #isCable = false;

  constructor(
    private readonly finders: Finders,
    private readonly marks: Marks,
  ) {}

  /** Begins anew with a page of which nothing has been told. */
  begin(loose: boolean): void {
    this.#loose = loose;
    this.#pieces = [];
    this.#nodes = [];
    this.#mayBeCable = false;
    this.#isCable = false;
  }

  onText(piece: Piece): void {
    this.#mayBeCable ||= mayBeCable(piece.text);
    if (!this.#loose && !this.#isCable && !this.finders.mayCite(piece.text)) return;
    // Now: the page may take away the nodes between which these are found.
    this.#pieces.push([...piece.nodes()]);
  }

  onNode(node: Node): void {
    this.#nodes.push(node);
  }

  /** Finds the marks in what has been told since the last time, puts them among all marks and gives them. */
  async read(signal: AbortSignal): Promise<Mark[]> {
    const [pieces, nodes] = [this.#pieces, this.#nodes];
    this.#pieces = [];
    this.#nodes = [];
    const fresh: Mark[] = [];
    const take = ({ nodes: replaced, marks }: Found) => {
      // One by one: a page may have more than fit into one call.
      for (const mark of this.marks.putTexts(replaced, marks)) fresh.push(mark);
    };
    const page =
      pieces.length > 0 && this.#mayBeCable ? await cablePage(this.finders.spot, signal) : null;
    this.#isCable = page !== null;
    const reading: Reading = { cable: page?.cable ?? null, loose: this.#loose };
    if (page) {
      const mentions = this.finders.spot(page.flow.text, reading);
      take({ nodes: page.flow.whole, marks: marksOf(page.flow, mentions) });
    }
    await inSlices(this.#found(pieces, reading, page?.flow.whole ?? []), take, signal);
    await inSlices(
      nodes.values().flatMap((node) => spotLinks(this.finders.spot, node)),
      ([link, mark]) => {
        const now = this.marks.putLink(link, mark);
        if (now) fresh.push(now);
      },
      signal,
    );
    return fresh;
  }

  /** Finds the marks in pieces, but for the text nodes that were read as a whole. */
  *#found(pieces: readonly Text[][], reading: Reading, read: readonly Text[]): Generator<Found> {
    const done = new Set(read);
    for (const piece of pieces) {
      const nodes = piece.filter((node) => isThere(node) && !done.has(node));
      yield* spotTexts(this.finders, nodes, reading, done);
    }
  }
}
