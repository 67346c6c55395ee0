import { linkMention, type Mention, type Reading, type Spot } from '@/lib/reference';
import type { Citings } from '@/lib/reference/citings';
import type { CitingText } from './citing-texts';
import { closest } from './closest';
import { isExcluded } from './exclude';
import { type Flow, flowAround, placesOf } from './flow';
import type { Glued } from './glued';
import { Layout } from './layout';
import { addressOf, linksBelow, mayLeadToCable } from './links';
import { linkMark, type Mark } from './mark';
import { batches } from './slices';
import { marksOfWords } from './words';

/** How references are found. */
export interface Finders {
  citings: Citings;
  spot: Spot;
}

/** The marks of some text nodes, which take the place of all that stood on these. */
export interface Found {
  nodes: readonly Text[];
  marks: Mark[];
}

/** Finds the marks in text nodes that may cite a cable, together with what reads on before and behind them. */
export function* spotTexts(
  spot: Spot,
  texts: Iterable<CitingText>,
  reading: Reading,
  /** Nodes that have been read with all around; those read so here are added. */
  done: Set<Text>,
  glued: Glued,
): Generator<Found> {
  const layout = new Layout();
  for (const text of texts) {
    const isDone = done.has(text.node);
    // First: the data of a page may repeat all of it.
    if (!isDone && isExcluded(text.node)) {
      yield { nodes: [text.node], marks: [] };
      continue;
    }
    if (text.glued) glued.keep(text.node, layout);
    if (isDone) continue;
    const words = marksOfWords(spot, text, reading);
    // Not done: the same text may come once more, for what goes on from its end into the next.
    if (words) yield { nodes: [text.node], marks: words };
    else yield spotFlow(spot, flowAround(text.node, layout), reading, done);
  }
}

function spotFlow(spot: Spot, flow: Flow, reading: Reading, done: Set<Text>): Found {
  for (const node of flow.whole) done.add(node);
  return { nodes: flow.whole, marks: marksOf(flow, spot(flow.text, reading)) };
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

/** A link with its mark, or null where its address is no cable's. */
export type SpottedLink = [link: Element, mark: Mark | null];

/** Gives the links at and below a node that have a mark, or had one, some at a time: most links have none. */
export function* spotLinks(
  spot: Spot,
  root: Node,
  had: (link: Element) => boolean,
): Generator<SpottedLink[]> {
  const around = closest(root.parentNode, 'a, area');
  const links = linksBelow(root);
  if (around) links.unshift(around);
  for (const batch of batches(links)) {
    const spotted: SpottedLink[] = [];
    for (const link of batch) {
      const mark = markOf(spot, link);
      if (mark || had(link)) spotted.push([link, mark]);
    }
    yield spotted;
  }
}

function markOf(spot: Spot, link: Element): Mark | null {
  const written = addressOf(link);
  // What leads elsewhere within a cable's own page is no link to it.
  const mention = mayLeadToCable(written) ? linkMention(spot, wholeAddress(link, written)) : null;
  return mention && !isExcluded(link) ? linkMark(link, mention) : null;
}

/** The address with what the page's own adds to it; that of a link in SVG is no text. */
function wholeAddress(link: Element, written: string): string {
  const { href } = link as Partial<HTMLAnchorElement>;
  return typeof href === 'string' ? href : written;
}
