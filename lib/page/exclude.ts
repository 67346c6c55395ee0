import { closestComposed } from './closest';

/** Where a page's own text is not prose: code that runs, and what a reader types into. */
const EXCLUDED = [
  'script, style, template, noscript, textarea, select, input, reftel-card',
  '[contenteditable]:not([contenteditable="false" i]), [role="textbox"], [role="searchbox"]',
  // Editors that own their text, which they draw as they please.
  '.monaco-editor, .ace_editor, .CodeMirror, .cm-editor',
].join();

/** Whether a text is code or data, or typed into: no part of what a reader sees as the text around. */
export const isUnseen = ({ parentNode }: Text): boolean => UNSEEN.test(parentNode?.nodeName ?? '');

const UNSEEN = /^(script|style|noscript|textarea)$/i;

/** Whether references at a node are left alone. The parents are asked only after a find: it would double the cost of a walk. */
export function isExcluded(node: Node): boolean {
  return (
    document.designMode === 'on' || closestComposed(node.parentNode ?? node, EXCLUDED) !== null
  );
}
