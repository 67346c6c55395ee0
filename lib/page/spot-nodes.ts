import { linkMention, type Mention, type Reading, type Spot } from '@/lib/reference';
import type { Gate } from '@/lib/reference/gate';
import { closest } from './closest';
import { isExcluded } from './exclude';
import { type Flow, flowAround, placesOf } from './flow';
import { Layout } from './layout';
import { cableAddress, linksBelow } from './links';
import { linkMark, type Mark } from './mark';
import { textBefore, textBehind } from './seams';

/** Text nodes that an identifier may go on in, and characters of each. */
const NEAR_NODES = 4;
const NEAR = 60;

/** What an identifier begins with. */
const BEGINS = /[0-9\uff10-\uff19]/;

/** How references are found. */
export interface Finders {
  mayCite: Gate;
  spot: Spot;
}

/** The marks of some text nodes, which take the place of all that stood on these. */
export interface Found {
  nodes: readonly Text[];
  marks: Mark[];
}

/** Finds the marks in text nodes of which something may cite a cable, together with what reads on before and behind them. */
export function* spotTexts(
  { mayCite, spot }: Finders,
  nodes: readonly Text[],
  reading: Reading,
  /** Nodes that have been read; those read here are added. */
  done: Set<Text>,
): Generator<Found> {
  const layout = new Layout();
  for (const [n, node] of nodes.entries()) {
    if (done.has(node) || (!reading.loose && !mayCite(from(nodes, n)))) continue;
    const flow = flowAround(node, layout);
    for (const one of flow.whole) done.add(one);
    yield { nodes: flow.whole, marks: marksOf(flow, spot(flow.text, reading)) };
  }
}

/** Gives the marks of a flow that stand on what is whole of it and are meant to be read. */
export function marksOf(flow: Flow, mentions: readonly Mention[]): Mark[] {
  const whole = new Set(flow.whole);
  return mentions.flatMap((mention): Mark[] => {
    const places = placesOf(flow, mention.start, mention.end);
    const isOwn = places.some(({ node }) => whole.has(node));
    if (!isOwn || places.some(({ node }) => isExcluded(node))) return [];
    return [{ mention, places, link: null, cable: null }];
  });
}

/** Gives the links at and below a node, each with its mark, or null where its address is no cable's. */
export function* spotLinks(spot: Spot, root: Node): Generator<[link: Element, mark: Mark | null]> {
  const around = closest(root.parentNode, 'a, area');
  for (const link of [...(around ? [around] : []), ...linksBelow(root)]) {
    const written = cableAddress(link);
    const mention = written ? linkMention(spot, wholeAddress(link, written)) : null;
    yield [link, mention && !isExcluded(link) ? linkMark(link, mention) : null];
  }
}

/** The address with what the page's own adds to it; that of a link in SVG is no text. */
function wholeAddress(link: Element, written: string): string {
  const { href } = link as Partial<HTMLAnchorElement>;
  return typeof href === 'string' ? href : written;
}

/**
 * Gives the text of a node and the beginning of what follows, if an identifier may begin in it: the flow around the
 * node that it begins in has all of it. At the ends of the nodes what stands beside them comes along, whose reading
 * they may have changed.
 */
function from(nodes: readonly Text[], n: number): string {
  const node = nodes[n];
  const isInside = n > 0 && n + NEAR_NODES < nodes.length;
  if (!node || (isInside && !BEGINS.test(node.data))) return '';
  let text = n === 0 ? textBefore(node) + node.data : node.data;
  for (let near = n + 1; near <= n + NEAR_NODES; near++)
    text += nodes[near]?.data.slice(0, NEAR) ?? '';
  return n + NEAR_NODES < nodes.length ? text : text + textBehind(nodes.at(-1) ?? node);
}
