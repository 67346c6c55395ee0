import { report } from '@/lib/report';
import { changes } from './changes';
import { type Piece, pieces, piecesOfRun } from './pieces';
import { isElement, isThere } from './safe-dom';
import { seamed, textsBefore, textsBehind } from './seams';
import { hostsBelow, ShadowRoots, shadowRootOf } from './shadow-roots';
import { inSlices } from './slices';
import type { Touch } from './touched';

/** The document or a shadow root. */
export type Tree = Document | ShadowRoot;

/** What is told of a page; where a listener takes a while, it is told no more of the same until then. */
export interface Listener {
  /** A part of the text that is new or has changed, with some of what stands before and behind it. */
  onText(piece: Piece): unknown;
  /** A node that is new or has changed, for whatever is not text. */
  onNode(node: Node): unknown;
  /** A tree that is read for the first time, or again after its host was moved. */
  onTree?(tree: Tree): void;
  /** Changes, at once, before they are painted and before they are told otherwise. */
  onRecords?(records: readonly MutationRecord[]): void;
  /** All that is new or has changed has been told, for now. */
  onEnd?(): void;
}

interface Options {
  signal: AbortSignal;
  /** Whether shadow roots are looked for where hardly anyone has one, too. */
  thorough?: boolean;
  /** What happened since the page's own text and nodes were told: they are not told again. */
  since?: Touch | null;
}

/** Milliseconds after which hosts are asked whether they have been given a shadow root: nobody is told of that. */
const ASK_AGAIN = [200, 1_000, 4_000, 15_000];
const AT_LEAST = 100;

/**
 * Tells of all trees of a page in small parts, giving the page its turn in between; then of what changes, a frame's
 * changes together, until `signal` fires. Settles when the page as it was has been told.
 */
export async function sweep(
  page: Document,
  hear: Listener,
  { signal, thorough = false, since = null }: Options,
): Promise<void> {
  const known = new WeakSet<Tree>();
  const shadowRoots = new ShadowRoots(thorough);
  /** Hosts without a shadow root so far. */
  const waiting = new Set<Element>();
  let timer = 0;
  let lastAsked = Number.NEGATIVE_INFINITY;

  const follow = changes(
    (records) => hear.onRecords?.(records),
    (changed) => void tellChanged(changed).catch(report),
    signal,
  );

  const tellText = (told: Iterable<Piece>) => inSlices(told, (piece) => hear.onText(piece), signal);

  function watch(tree: Tree): void {
    if (!known.has(tree)) follow.observe(tree);
    hearPointer(tree);
    known.add(tree);
    hear.onTree?.(tree);
  }

  function hearPointer(tree: Tree): void {
    tree.addEventListener('pointerover', onPointer, { signal, passive: true });
  }

  async function tellTree(tree: Tree): Promise<void> {
    if (signal.aborted) return;
    watch(tree);
    await tellText(seamed(pieces(tree), [], () => []));
    await tellNodes([tree]);
  }

  /** Tells of nodes for what is not their text, and of the trees at and below them. */
  async function tellNodes(nodes: readonly Node[]): Promise<void> {
    if (signal.aborted) return;
    await inSlices(nodes, (node) => hear.onNode(node), signal);
    await tellTreesBelow(nodes);
  }

  async function tellTreesBelow(nodes: readonly Node[]): Promise<void> {
    const roots: ShadowRoot[] = [];
    const look = (hosts: readonly Element[]) => {
      for (const host of hosts) {
        const root = shadowRoots.at(host);
        if (root === 'later') waiting.add(host);
        else if (root) roots.push(root);
      }
    };
    await inSlices(nodes.values().flatMap(hostsBelow), look, signal);
    for (const root of roots) await tellTree(root);
  }

  async function tellChanged(changed: readonly Node[]): Promise<void> {
    // A page that was opened anew has lost all listeners; where it has not, this does nothing.
    if (changed.some((node) => node.parentNode === page)) hearPointer(page);
    await tellText(runsOf(changed).values().flatMap(piecesOf));
    await tellNodes(changed);
    if (signal.aborted) return;
    // Some pages change with every frame.
    await tellRoots(performance.now() - lastAsked < AT_LEAST ? [] : waitedFor());
    askAgain();
  }

  /** Gives the roots that custom elements have been given meanwhile. */
  function waitedFor(): ShadowRoot[] {
    const found: ShadowRoot[] = [];
    lastAsked = performance.now();
    for (const host of waiting) {
      const root = isThere(host) ? shadowRoots.at(host) : null;
      if (root !== 'later') waiting.delete(host);
      if (root && root !== 'later') found.push(root);
    }
    return found;
  }

  async function tellRoots(roots: Iterable<ShadowRoot>): Promise<void> {
    for (const root of roots) await tellTree(root);
    if (!signal.aborted) hear.onEnd?.();
  }

  function askAgain([wait, ...rest] = ASK_AGAIN): void {
    clearTimeout(timer);
    if (waiting.size === 0 || wait === undefined || signal.aborted) return;
    timer = window.setTimeout(() => {
      const roots = waitedFor();
      if (roots.length > 0) void tellRoots(roots).catch(report);
      askAgain(rest);
    }, wait);
  }

  /** Whatever was missed is found at the latest where the reader points. */
  function onPointer({ target }: Event): void {
    const root = isElement(target as Node) ? shadowRootOf(target as Element) : null;
    if (root && !known.has(root)) void tellRoots([root]).catch(report);
  }

  if (since) {
    watch(page);
    if (since.records.length > 0) follow.hear(since.records);
    if (since.pointed) onPointer(since.pointed);
    await tellTreesBelow([page]);
  } else await tellTree(page);
  const onLoad = () => void tellRoots(waitedFor()).catch(report);
  if (waiting.size > 0) page.defaultView?.addEventListener('load', onLoad, { signal });
  askAgain();
  if (!signal.aborted) hear.onEnd?.();
}

/** Gives nodes in runs of neighbours, so that what the page adds one by one is read as one text. */
function runsOf(nodes: readonly Node[]): [Node, ...Node[]][] {
  const runs: [Node, ...Node[]][] = [];
  for (const node of nodes) {
    const run = runs.at(-1);
    if (run?.at(-1)?.nextSibling === node) run.push(node);
    else runs.push([node]);
  }
  return runs;
}

function piecesOf(run: readonly [Node, ...Node[]]): Iterable<Piece> {
  return seamed(piecesOfRun(run), textsBefore(run[0]), () => textsBehind(run.at(-1) ?? run[0]));
}
