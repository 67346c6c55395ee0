import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { find } from '@/components/testing/page';
import { type Piece, pieces, piecesOfRun } from './pieces';

/** A tree as plain data: a text, or an element with what is in it. */
type Tree = string | { name: string; children: Tree[] };

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', maxDepth: 6 },
    fc.string({ maxLength: 5 }),
    fc.record({
      name: fc.constantFrom('p', 'b', 'div', 'style', 'pre', 'template', 'br'),
      children: fc.array(tie('tree'), { maxLength: 6 }),
    }),
  ),
}));

function grow(parent: Node, of: Tree): void {
  if (typeof of === 'string') return void parent.appendChild(new Text(of));
  const element = parent.appendChild(document.createElement(of.name));
  for (const child of of.children) grow(element, child);
}

/** Gives the text nodes below a node in their order, found without a walker. */
const textNodes = (root: Node): Text[] =>
  [...root.childNodes].flatMap((node) => (node instanceof Text ? [node] : textNodes(node)));

/** Gives the pieces with their nodes as they were told: they are good until the next piece is asked for. */
const kept = (told: Iterable<Piece>) =>
  Array.from(told, ({ text, nodes }) => ({ text, nodes: [...nodes()] }));
type Kept = ReturnType<typeof kept>;

const read = (root: Node) => kept(pieces(root));
const nodesOf = (told: Kept) => told.flatMap(({ nodes }) => nodes);
const textOfAll = (told: Kept) => told.map(({ text }) => text).join('');

/** Expects that all text of a tree is told, once and in order, and each piece with the nodes it is of. */
function expectWhole(root: Node, told = read(root)): void {
  expect(textOfAll(told) === root.textContent).toBe(true);
  const nodes = nodesOf(told);
  const wanted = textNodes(root);
  expect(nodes.length).toBe(wanted.length);
  expect(nodes.every((node, n) => node === wanted[n])).toBe(true);
  for (const { text, nodes: own } of told)
    expect(own.map(({ data }) => data).join('') === text).toBe(true);
}

describe('the pieces of a tree', () => {
  it('are all of its text in order, whatever the tree', () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 12 }), (trees) => {
        document.body.replaceChildren();
        for (const one of trees) grow(document.body, one);
        expectWhole(document.body);
      }),
    );
  });

  it('are all of its text where there are thousands of elements, whatever these', () => {
    fc.assert(
      fc.property(fc.array(tree, { minLength: 3, maxLength: 8 }), fc.nat(400), (trees, more) => {
        document.body.replaceChildren();
        while (document.body.getElementsByTagName('*').length < 2200 + more) {
          for (const one of trees) grow(document.body, one);
          document.body.append(document.createElement('i'), 'x');
        }
        const told = read(document.body);
        expect(told.length).toBeGreaterThan(2);
        expectWhole(document.body, told);
      }),
      { numRuns: 12 },
    );
  });

  it('are all of a long plain text with elements beside it', () => {
    document.body.innerHTML = `${'<p>a</p>'.repeat(2500)}<pre>${'line\n'.repeat(100_000)}</pre><p>z</p>`;
    expectWhole(document.body);
  });

  it('are small, as far as the nodes are', () => {
    document.body.innerHTML = `<p>${'word '.repeat(20)}</p>`.repeat(20_000);
    const told = read(document.body);
    expect(Math.max(...told.map(({ text }) => text.length))).toBeLessThan(250_000);
    expect(Math.max(...told.map(({ nodes }) => nodes.length))).toBeLessThanOrEqual(1000);
  });

  it('are, of a text node, that one alone; of what has no text, none', () => {
    document.body.innerHTML = '<p>one</p><p id="two">two</p><hr>';
    const node = find('#two').firstChild as Text;
    expect(nodesOf(read(node))).toEqual([node]);
    expect(read(find('hr'))).toEqual([]);
  });

  it('have the sections of a document that is no HTML', () => {
    const { documentElement } = new DOMParser().parseFromString(
      '<a>one<![CDATA[two]]><b>three</b></a>',
      'text/xml',
    );
    expect(read(documentElement).map(({ text }) => text)).toEqual(['onetwothree']);
  });
});

describe('a page that changes while it is read', () => {
  /** Pages read by a walk and in stretches, and the place that the reading has come to by then. */
  const pages = [
    { size: 'small', paragraphs: 450, told: 1, place: 333 },
    { size: 'large', paragraphs: 4000, told: 4, place: 128 },
  ];
  type Change = (paragraphs: Element[], place: number) => void;
  const changes: [string, Change][] = [
    ['takes away what comes next', (all, at) => removeAll(all.slice(at - 20, at + 100))],
    ['takes away the rest', (all, at) => removeAll(all.slice(at - 1))],
    ['takes away every other element', (all) => removeAll(all.filter((_, n) => n % 2 === 0))],
    ['takes away the elements between', (all) => removeAll(all.filter((_, n) => n % 2 === 1))],
    ['moves what comes next to the end', (all, at) => move(all.slice(at - 3, at + 3))],
    ['moves what comes next into a shadow root', (all, at) => hide(all.slice(at, at + 100))],
    [
      'moves the elements between into a shadow root',
      (all) => hide(all.filter((_, n) => n % 64 === 32)),
    ],
  ];
  const removeAll = (some: Element[]) => {
    for (const one of some) one.remove();
  };
  const move = (some: Element[]) => document.body.append(...some);
  const hide = (some: Element[]) => {
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).append(...some);
    document.body.append(host);
  };

  it.each(pages.flatMap((page) => changes.map(([what, change]) => ({ ...page, what, change }))))(
    'has all that is left told: $size, $what',
    ({ paragraphs, told, place, change }) => {
      document.body.innerHTML = '<p>one <b>two</b></p>three'.repeat(paragraphs);
      const reading = pieces(document.body);
      const known = new Set<Text>();
      for (let n = 0; n < told; n++)
        for (const node of (reading.next().value as Piece).nodes()) known.add(node);
      change([...document.querySelectorAll('p')], place);
      for (const { nodes } of reading) for (const node of nodes()) known.add(node);
      expect(textNodes(document.body).filter((node) => !known.has(node))).toEqual([]);
    },
  );
});

describe('a tree that is taken away while it is read', () => {
  it('is not read any further where its texts are walked through', () => {
    document.body.innerHTML = `<section>${'<p>a</p>'.repeat(3)}${'b'.repeat(2000)}<p>c</p></section>`;
    const section = find('section');
    const reading = pieces(section);
    expect(reading.next().value?.text).toBe(`aaa${'b'.repeat(2000)}`);
    section.remove();
    expect([...reading]).toEqual([]);
  });
});

describe('neighbours', () => {
  it('are read together where each has one text, a few at a time, and in their order', () => {
    document.body.innerHTML = `<p>a</p><p>b</p>c<p></p><p>d<b>e</b></p><p>f</p>${'<p>g</p>'.repeat(30_000)}`;
    const [first, ...others] = kept(piecesOfRun([...document.body.childNodes]));
    expect(first?.text).toBe('abc');
    expect(others.map(({ text }) => text.length)).toEqual([2, ...Array(30).fill(1000), 1]);
    const nodes = [first, ...others].flatMap((piece) => piece?.nodes ?? []);
    expect(nodes).toEqual(textNodes(document.body));
  });
});
