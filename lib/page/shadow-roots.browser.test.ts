import { afterEach, describe, expect, it, vi } from 'vitest';
import { find } from '@/components/testing/page';
import { hostsBelow, mayHaveHosts, ShadowRoots, shadowRootOf } from './shadow-roots';

afterEach(() => vi.unstubAllGlobals());

/** Closed roots, as the browser tells an extension of them. */
function closed(...selectors: string[]): ShadowRoot[] {
  const roots = new Map(
    selectors.map((one) => [find(one) as Element, find(one).attachShadow({ mode: 'closed' })]),
  );
  const openOrClosedShadowRoot = (element: Element) => roots.get(element) ?? null;
  vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot } });
  return [...roots.values()];
}

const show = (html: string) => {
  document.body.innerHTML = html;
};

describe('the shadow root of an element', () => {
  it('is given, open or closed', () => {
    show('<section></section><div></div><p></p>');
    const [root] = closed('div');
    const open = find('section').attachShadow({ mode: 'open' });
    expect(['section', 'div', 'p'].map((one) => shadowRootOf(find(one)))).toEqual([
      open,
      root,
      null,
    ]);
  });

  it('is given as Firefox tells of it', () => {
    show('<div></div><p></p>');
    const root = find('div').attachShadow({ mode: 'closed' });
    Object.assign(find('div'), { openOrClosedShadowRoot: root });
    Object.assign(find('p'), { openOrClosedShadowRoot: null });
    expect([shadowRootOf(find('div')), shadowRootOf(find('p'))]).toEqual([root, null]);
  });

  it('is none of a card of ours, of a drawing, or of a form with a field of that name', () => {
    show('<reftel-card></reftel-card><svg></svg><form><input name="shadowRoot"></form>');
    find('reftel-card').attachShadow({ mode: 'open' });
    const asked = vi.fn(() => {
      throw new TypeError('not an HTMLElement');
    });
    vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot: asked } });
    expect(['reftel-card', 'svg', 'form'].map((one) => shadowRootOf(find(one)))).toEqual([
      null,
      null,
      null,
    ]);
    expect(asked).not.toHaveBeenCalled();
  });
});

/** Gives the roots at and below a node, and the hosts that may be given one later. */
function shadowRootsBelow(node: Node, thorough: boolean) {
  const all = new ShadowRoots(thorough);
  const told = [...hostsBelow(node)].flat().map((host) => ({ host, root: all.at(host) }));
  return {
    roots: told.flatMap(({ root }) => (root === 'later' || root === null ? [] : [root])),
    waiting: told.flatMap(({ host, root }) => (root === 'later' ? [host] : [])),
  };
}

describe('the shadow roots of a page', () => {
  const PAGE = `<x-a></x-a><x-b><p>text</p></x-b><div id="empty"></div><div id="full"><p>text</p></div>
    <section id="open"><p>text</p></section><p id="text">text</p><img><table><tr><td></table>`;

  it('are those at and below a node, in order, where they are looked for everywhere', () => {
    show(PAGE);
    const some = closed('x-a', 'x-b', '#empty', '#full');
    const open = find('#open').attachShadow({ mode: 'open' });
    expect(shadowRootsBelow(document, true).roots).toEqual([...some, open]);
    expect(shadowRootsBelow(find('x-b'), true).roots).toEqual(some.slice(1, 2));
    expect(shadowRootsBelow(find('x-b').firstChild ?? document, true).roots).toEqual([]);
  });

  it('are without the closed ones of elements that have other content, where they are not', () => {
    show(PAGE);
    const [a, b, empty] = closed('x-a', 'x-b', '#empty', '#full');
    const open = find('#open').attachShadow({ mode: 'open' });
    expect(shadowRootsBelow(document, false).roots).toEqual([a, b, empty, open]);
  });

  it('may come later to custom elements and to those that are empty', () => {
    show(PAGE);
    const { roots, waiting } = shadowRootsBelow(document.body, true);
    expect(roots).toEqual([]);
    expect(waiting).toEqual([find('x-a'), find('x-b'), find('#empty')]);
  });
});

describe('whether there may be any', () => {
  it.each([
    ['text and links', '<p>text <a>link</a> <b>more</b></p><h2>title</h2>', false],
    ['a block', '<p>text</p><div></div>', true],
    ['an element of the page’s own', '<p>text <x-a></x-a></p>', true],
    ['a paragraph that is empty', '<p></p>', true],
  ])('is told of a page of %s', (_, html, answer) => {
    show(html);
    expect(mayHaveHosts(document)).toBe(answer);
  });
});
