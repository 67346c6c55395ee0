import { BOUNDARY, Layout } from './layout';
import type { Place } from './mark';
import { rootOf, textsBelow } from './safe-dom';

/** How far a text is followed to find where it begins or ends, in characters. */
const REACH = 20_000;

/** Text that a reader sees as one: what is in one block, of however many nodes. */
export interface Flow {
  /** With a line break or the boundary of a block as one character each, where there are any. */
  text: string;
  parts: Part[];
  /** The nodes whose text and surroundings are all there; where a flow was cut off, its ends are not. */
  whole: Text[];
}

interface Part {
  node: Text;
  /** Where its text begins in that of the flow. */
  at: number;
}

/** Gives where a stretch of a flow stands in the page. */
export function placesOf({ parts }: Flow, start: number, end: number): Place[] {
  return parts.flatMap(({ node, at }) => {
    const place = { node, start: Math.max(start - at, 0), end: Math.min(end - at, node.length) };
    return place.start < place.end ? [place] : [];
  });
}

/**
 * Gives the flow around a text node: from where its block begins to where it ends, or as far as 20,000 characters on
 * either side. Texts that are not displayed are no part of a flow of others.
 */
export function flowAround(node: Text, layout: Layout): Flow {
  const hiding = layout.hiding(node);
  const before = steps(node, 'previousNode', layout, hiding);
  const behind = steps(node, 'nextNode', layout, hiding);
  const flow: Flow = { text: '', parts: [], whole: [] };
  for (const { text, between } of before.found.reverse()) add(flow, text, layout, '', between);
  add(flow, node, layout, '', '');
  for (const { text, between } of behind.found) add(flow, text, layout, between, '');
  const nodes = flow.parts.map((part) => part.node);
  const end = nodes.length - (behind.cut ? 1 : 0);
  flow.whole = nodes.slice(before.cut ? 1 : 0, end);
  return flow;
}

/** Gives all text of a tree that is displayed as one flow, blocks parted by U+2029; null where it is longer than `most` characters. */
export function wholeFlow(root: Node, layout: Layout, most: number): Flow | null {
  const walker = textsBelow(root);
  const flow: Flow = { text: '', parts: [], whole: [] };
  let last: Text | null = null;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (flow.text.length + node.length > most) return null;
    if (layout.hiding(node)) continue;
    add(flow, node, layout, last ? layout.between(last, node) : '', '');
    flow.whole.push(node);
    last = node;
  }
  return flow;
}

type Direction = 'previousNode' | 'nextNode';

interface Steps {
  /** The nearest first, and what parts each from the one nearer. */
  found: { text: Text; between: '' | '\n' }[];
  /** Whether there is more of the flow. */
  cut: boolean;
}

/** Gives the texts of the same flow in one direction. */
function steps(from: Text, direction: Direction, layout: Layout, hiding: Element | null): Steps {
  const walker = textsBelow(rootOf(from));
  walker.currentNode = from;
  const found: Steps['found'] = [];
  let near = from;
  let length = 0;
  while (length < REACH) {
    const text = walker[direction]() as Text | null;
    if (!text) return { found, cut: false };
    if (layout.hiding(text) !== hiding) {
      if (hiding) return { found, cut: false };
      continue;
    }
    const between =
      direction === 'nextNode' ? layout.between(near, text) : layout.between(text, near);
    if (between === BOUNDARY) return { found, cut: false };
    found.push({ text, between });
    near = text;
    length += text.length;
  }
  return { found, cut: true };
}

function add(flow: Flow, node: Text, layout: Layout, before: string, behind: string): void {
  const data =
    node.data.includes('\n') && !layout.keepsBreaks(node)
      ? node.data.replace(/[\n\r]/g, ' ')
      : node.data;
  flow.text += before;
  flow.parts.push({ node, at: flow.text.length });
  flow.text += data + behind;
}
