import { linkMention, MAY_BE_CABLE, type Mention, type Spot } from '@/lib/reference';
import { closest } from './closest';
import type { Mark } from './mark';

/** Where a page's own text is not prose: code that runs, and what a reader types into. */
const EXCLUDED = [
  'script, style, template, noscript, textarea, select, input, reftel-card',
  '[contenteditable]:not([contenteditable="false"]), [role="textbox"]',
  // Editors that own their text, which they draw as they please.
  '.monaco-editor, .ace_editor, .CodeMirror, .cm-editor',
].join();

/**
 * Gives the text nodes at and below a node, in order. An iterator goes on where the page removes the node it is at,
 * between two turns; a TreeWalker would go on within what was removed, and end there.
 */
export function* textNodes(root: Node): Generator<Text> {
  const texts = document.createNodeIterator(root, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) yield node as Text;
}

/**
 * Gives the marks of a text node: none where its text is not for reading. The parents are looked at only after
 * a find; a filter on every node doubles the cost of a walk.
 */
export function spotText(spot: Spot, node: Text): Mark[] {
  const mentions = spot(node.data);
  if (mentions.length === 0 || isExcluded(node)) return [];
  return mentions.map((mention) => ({
    mention,
    range: rangeOf(node, mention),
    link: null,
    cable: null,
  }));
}

/** Gives the marks of links at and below a node whose addresses are cables'. */
export function spotLinks(spot: Spot, root: Node): Mark[] {
  const links =
    root instanceof Element || root instanceof Document
      ? [...root.querySelectorAll<HTMLAnchorElement>('a[href]')]
      : [];
  if (root instanceof HTMLAnchorElement) links.unshift(root);
  return links.flatMap((link) => {
    const mention = linkMention(spot, addressOf(link));
    if (!mention || isExcluded(link)) return [];
    const range = document.createRange();
    range.selectNodeContents(link);
    return [{ mention, range, link, cable: null }];
  });
}

/** The whole address, which is only worked out where it may be a cable's; that of a link in SVG is no text. */
function addressOf(link: HTMLAnchorElement): string {
  const written = link.getAttribute('href') ?? '';
  return MAY_BE_CABLE.test(written) && typeof link.href === 'string' ? link.href : written;
}

function isExcluded(node: Node): boolean {
  return document.designMode === 'on' || closest(node.parentNode, EXCLUDED) !== null;
}

function rangeOf(node: Text, { start, end }: Mention): Range {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
}
