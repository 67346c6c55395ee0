import { closestComposed } from './closest';

/** Where a page's own text is not prose: code that runs, and what a reader types into. */
const EXCLUDED = [
  'script, style, template, noscript, textarea, select, input, reftel-card',
  '[contenteditable]:not([contenteditable="false" i]), [role="textbox"], [role="searchbox"]',
  // Editors that own their text, which they draw as they please.
  '.monaco-editor, .ace_editor, .CodeMirror, .cm-editor',
].join();

/** Whether a text is what a script, a style or the like holds: no part of what a reader sees as the text around. */
export const isUnseen = ({ parentNode }: Text): boolean => UNSEEN.test(parentNode?.nodeName ?? '');

const UNSEEN = /^(script|style|noscript|textarea)$/i;

/** Whether references at a node are left alone. Asked only where something may be cited: it would double the cost of a walk. */
export function isExcluded(node: Node): boolean {
  return (
    document.designMode === 'on' || closestComposed(node.parentNode ?? node, EXCLUDED) !== null
  );
}
