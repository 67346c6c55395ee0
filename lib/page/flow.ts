import { BOUNDARY, Layout } from './layout';
import type { Place } from './mark';
import { rootOf, textsBelow } from './safe-dom';
import { inSlices } from './slices';

/** How far a text is followed to find where it begins or ends, in characters. */
const REACH = 20_000;

/** Text that a reader sees as one: what is in one block, of however many nodes. */
export interface Flow {
  /** As it is shown: a line break or the boundary of a block as one character each, white space that is shown as one. */
  text: string;
  parts: Part[];
  /** The nodes whose text and surroundings are all there; where a flow was cut off, its ends are not. */
  whole: Text[];
}

/** A stretch of a text node that is in a flow as it stands. */
interface Part {
  node: Text;
  /** Where it begins in the node, and in the flow. */
  from: number;
  at: number;
  length: number;
}

/** Gives where a stretch of a flow stands in the page, each node once. */
export function placesOf({ parts }: Flow, start: number, end: number): Place[] {
  const places: Place[] = [];
  for (const { node, from, at, length } of parts) {
    const [first, last] = [Math.max(start - at, 0), Math.min(end - at, length)];
    if (first >= last) continue;
    const before = places.at(-1);
    if (before?.node === node) before.end = from + last;
    else places.push({ node, start: from + first, end: from + last });
  }
  return places;
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
  const nodes = [...new Set(flow.parts.map((part) => part.node))];
  const end = nodes.length - (behind.cut ? 1 : 0);
  flow.whole = nodes.slice(before.cut ? 1 : 0, end);
  return flow;
}

/**
 * Gives all text of a tree that is displayed as one flow, blocks parted by U+2029; null where it is longer than `most`
 * characters, or `signal` fires.
 */
export async function wholeFlow(
  root: Node,
  most: number,
  signal: AbortSignal,
): Promise<Flow | null> {
  const walker = textsBelow(root);
  const layout = new Layout();
  const flow: Flow = { text: '', parts: [], whole: [] };
  let last: Text | null = null;
  const nodes = function* () {
    while (flow.text.length <= most && walker.nextNode()) yield walker.currentNode as Text;
  };
  await inSlices(
    nodes(),
    (node) => {
      if (layout.hiding(node)) return;
      add(flow, node, layout, last ? layout.between(last, node) : '', '');
      flow.whole.push(node);
      last = node;
    },
    signal,
  );
  return flow.text.length > most || signal.aborted ? null : flow;
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

/** White space that is shown as one space, where a page does not say otherwise. */
const SPACES = /[ \t\r\n\f]{2,}|[\t\r\n\f]/g;

function add(flow: Flow, node: Text, layout: Layout, before: string, behind: string): void {
  const { data } = node;
  flow.text += before;
  let from = 0;
  const part = (to: number) => {
    flow.parts.push({ node, from, at: flow.text.length, length: to - from });
    flow.text += data.slice(from, to);
  };
  if (!layout.keepsSpaces(node)) {
    for (const { 0: spaces, index } of data.matchAll(SPACES)) {
      part(index);
      flow.text += ' ';
      from = index + spaces.length;
    }
  }
  part(data.length);
  flow.text += behind;
}
