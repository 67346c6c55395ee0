import { afterEach, expect, it } from 'vitest';
import { isExcluded } from './exclude';

afterEach(() => {
  document.designMode = 'off';
});

/** Gives the first text that says `here` at or below a node, in shadow roots too. */
function textIn(root: ParentNode & Node): Text | null {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL);
  for (let node: Node | null = root; node; node = walker.nextNode()) {
    if (node instanceof Text && node.data === 'here') return node;
    const inner = node instanceof Element && node.shadowRoot ? textIn(node.shadowRoot) : null;
    if (inner) return inner;
  }
  return null;
}

/** Whether a text in some markup is left alone. */
function isLeft(markup: string): boolean {
  document.body.setHTMLUnsafe(markup);
  const text = textIn(document.body);
  if (!text) throw new Error('no text');
  return isExcluded(text);
}

it.each([
  ['a paragraph', '<p>here</p>'],
  ['code that is shown', '<pre><code>here</code></pre>'],
  ['what cannot be edited within an editor', '<p contenteditable="false">here</p>'],
  ['the same in capitals', '<p contenteditable="FALSE">here</p>'],
  ['a button', '<button>here</button>'],
  ['a shadow root', '<div><template shadowrootmode="open">here</template></div>'],
])('the text of %s is read', (_, markup) => expect(isLeft(markup)).toBe(false));

it.each([
  ['a script', '<script type="text/plain">here</script>'],
  ['a style', '<style>here</style>'],
  ['a field', '<textarea>here</textarea>'],
  ['a choice', '<select><option>here</option></select>'],
  ['an editor', '<div contenteditable><p>here</p></div>'],
  ['an editor of plain text', '<div contenteditable="plaintext-only">here</div>'],
  ['what says that it is a field', '<div role="textbox"><b>here</b></div>'],
  ['an editor of code', '<div class="cm-editor"><pre>here</pre></div>'],
  [
    'a shadow root in an editor',
    '<div contenteditable><div><template shadowrootmode="open"><p>here</p></template></div></div>',
  ],
])('the text of %s is left alone', (_, markup) => expect(isLeft(markup)).toBe(true));

it('all is left alone where the whole page is an editor', () => {
  document.designMode = 'on';
  expect(isLeft('<p>here</p>')).toBe(true);
});

it('a node without a parent is asked about itself', () => {
  expect(isExcluded(document.createElement('textarea'))).toBe(true);
  expect(isExcluded(document.createElement('p'))).toBe(false);
});
