import type { Reading } from '@/lib/reference';
import { cablePage, mayBeCable } from './cable-page';
import { allTexts, type CitingText, citingTexts } from './citing-texts';
import { Glued } from './glued';
import type { Mark } from './mark';
import type { Marks } from './marks';
import type { Piece } from './pieces';
import { isThere } from './safe-dom';
import { citingsIn, meets } from './seams';
import { inSlices } from './slices';
import {
  type Finders,
  type Found,
  marksOf,
  type SpottedLink,
  spotLinks,
  spotTexts,
} from './spot-nodes';

/** Characters of a page's source, at most, for it to be asked whether it is a cable's. */
const MOST_OF_CABLE = 2_000_000;

/** Gathers what is told of a page and finds the marks in it. */
export class PageReader {
  /** What has to be read again when it is laid out otherwise. */
  readonly glued = new Glued();
  #loose = false;
  #texts: CitingText[] = [];
  #nodes: Node[] = [];
  /** Characters of what has been told since the last time. */
  #length = 0;
  #mayBeCable = false;
  #isCable = false;

  constructor(
    private readonly finders: Finders,
    private readonly marks: Marks,
  ) {}

  /** Begins anew with a page of which nothing has been told. */
  begin(loose: boolean): void {
    this.#loose = loose;
    this.#texts = [];
    this.#nodes = [];
    this.#mayBeCable = false;
    this.#isCable = false;
    this.glued.clear();
  }

  onText(piece: Piece): void {
    // Of every text: what says so may stand far from what cites.
    this.#length += piece.text.length;
    if (this.#length < MOST_OF_CABLE) this.#mayBeCable ||= meets(piece, mayBeCable);
    const found = this.#citing(piece);
    // One by one: a page may have more than fit into one call.
    for (const text of found) this.#texts.push(text);
  }

  /** Now: the page may take away the nodes between which these are found. */
  #citing(piece: Piece): CitingText[] {
    const citing = citingTexts(piece, citingsIn(piece, this.finders.citings));
    if (!this.#loose && !this.#isCable) return citing;
    const glued = new Set(citing.flatMap(({ node, glued }) => (glued ? [node] : [])));
    return allTexts(piece.nodes(), (node) => glued.has(node));
  }

  /** Has some text nodes read again. */
  again(nodes: readonly Text[]): void {
    this.#texts.push(...allTexts(nodes, () => true));
  }

  onNode(node: Node): void {
    this.#nodes.push(node);
  }

  /** Finds the marks in what has been told since the last time, puts them among all marks and gives them. */
  async read(signal: AbortSignal): Promise<Mark[]> {
    const [texts, nodes] = [this.#texts, this.#nodes];
    this.#texts = [];
    this.#nodes = [];
    const fresh: Mark[] = [];
    const take = ({ nodes: replaced, marks }: Found) => {
      // One by one: a page may have more than fit into one call.
      for (const mark of this.marks.putTexts(replaced, marks)) fresh.push(mark);
    };
    // All text of a page is read for that: not at every change of one that is none.
    const mayBeCable = this.#mayBeCable || this.#isCable;
    this.#mayBeCable = false;
    this.#length = 0;
    const page = texts.length > 0 && mayBeCable ? await cablePage(this.finders.spot, signal) : null;
    if (texts.length > 0) this.#isCable = page !== null;
    const reading: Reading = { cable: page?.cable ?? null, loose: this.#loose };
    if (page) {
      const mentions = this.finders.spot(page.flow.text, reading);
      take({ nodes: page.flow.whole, marks: marksOf(page.flow, mentions) });
    }
    const done = new Set(page?.flow.whole);
    const left = texts.values().filter(({ node }) => isThere(node));
    await inSlices(spotTexts(this.finders.spot, left, reading, done, this.glued), take, signal);
    const takeLinks = (links: readonly SpottedLink[]) => {
      for (const [link, mark] of links) {
        const now = this.marks.putLink(link, mark);
        if (now) fresh.push(now);
      }
    };
    const had = (link: Element) => this.marks.hasLink(link);
    const spotted = nodes.values().flatMap((node) => spotLinks(this.finders.spot, node, had));
    await inSlices(spotted, takeLinks, signal);
    return fresh;
  }
}
