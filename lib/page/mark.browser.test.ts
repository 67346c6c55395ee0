import { describe, expect, it } from 'vitest';
import { find, finders, textOf } from '@/components/testing/page';
import {
  inPageOrder,
  isAttached,
  isSame,
  isVisible,
  linkMark,
  type Mark,
  rangeOf,
  rectsOf,
} from './mark';

const ID = '04CARACAS3124';
const show = (html: string) => {
  document.body.innerHTML = html;
};

const [mention] = finders.spot(ID);
if (!mention) throw new Error('no mention');

/** Gives the mark of a text from its beginning. */
const textMark = (node: Text, end = node.length): Mark => ({
  mention,
  places: [{ node, start: 0, end }],
  link: null,
  cable: null,
});
const markOf = (selector: string) => textMark(textOf(selector));
const ofLink = (selector: string) => linkMark(find(selector), mention);

describe('a reader can see a mark', () => {
  it.each([
    ['displayed', `<p id="x">${ID}</p>`, true],
    ['in an element without a box', `<p><b id="x" style="display: contents">${ID}</b></p>`, true],
    [
      'in such a one that is hidden',
      `<p hidden><b id="x" style="display: contents">${ID}</b></p>`,
      false,
    ],
    ['not displayed', `<p id="x" style="display: none">${ID}</p>`, false],
    ['invisible', `<p id="x" style="visibility: hidden">${ID}</p>`, false],
    ['folded', `<details><p id="x">${ID}</p></details>`, false],
    [
      'of content that is not shown',
      `<p id="x" style="content-visibility: hidden">${ID}</p>`,
      false,
    ],
  ])('where it is %s: %s', (_, html, expected) => {
    show(html);
    expect(isVisible(markOf('#x'))).toBe(expected);
  });

  it('right in a custom element, where its shadow root has a slot for the text', () => {
    show(`<x-cited>${ID}</x-cited>`);
    expect(isVisible(markOf('x-cited'))).toBe(true);
    const root = find('x-cited').attachShadow({ mode: 'closed' });
    root.innerHTML = 'another text';
    expect(isVisible(markOf('x-cited'))).toBe(false);
    root.innerHTML = '<slot></slot>';
    expect(isVisible(markOf('x-cited'))).toBe(true);
  });

  it('on a picture’s area, where a picture uses it', () => {
    show('<img usemap="#m" width="9" height="9"><map name="m"><area shape="default"></map>');
    expect(isVisible(ofLink('area'))).toBe(true);
    expect(rectsOf(ofLink('area')).map(({ width }) => width)).toEqual([9]);
    find('img').remove();
    expect(isVisible(ofLink('area'))).toBe(false);
  });
});

describe('the order of marks', () => {
  it('is that of the page; what is in a shadow root stands where its host does', () => {
    show('<p id="a">one</p><section></section><p id="b">two</p>');
    const root = find('section').attachShadow({ mode: 'open' });
    root.innerHTML = '<i>in</i><div></div><u>in</u>';
    const div = root.querySelector('div');
    const deep = div?.attachShadow({ mode: 'open' });
    deep?.append('deepest');
    const within = (selector: string) => textMark(root.querySelector(selector)?.firstChild as Text);
    const inside = [within('i'), textMark(deep?.firstChild as Text), within('u')];
    const ordered = [markOf('#a'), ...inside, markOf('#b')];
    expect(ordered.toReversed().sort(inPageOrder)).toEqual(ordered);
  });

  it('is that of the text within a node, and has a link before what is in it', () => {
    show(`<a href="/x">${ID} ${ID}</a>`);
    const second = { ...markOf('a'), places: [{ node: textOf('a'), start: 14, end: 27 }] };
    expect([second, textMark(textOf('a'), 13), ofLink('a')].sort(inPageOrder)).toEqual([
      ofLink('a'),
      textMark(textOf('a'), 13),
      second,
    ]);
  });
});

describe('two marks are the same', () => {
  it('where they are of the same mention in the same place', () => {
    show(`<p>${ID}</p><i>${ID}</i>`);
    expect(isSame(markOf('p'), markOf('p'))).toBe(true);
    expect(isSame(markOf('p'), markOf('i'))).toBe(false);
    expect(isSame(markOf('p'), textMark(textOf('p'), 5))).toBe(false);
    const uncertain: Mark = { ...markOf('p'), mention: { ...mention, level: 'loose' } };
    expect(isSame(markOf('p'), uncertain)).toBe(false);
  });

  it('where they are of the same link and cable', () => {
    show(`<a id="a" href="/x">${ID}</a><a id="b" href="/x">${ID}</a>`);
    expect(isSame(ofLink('#a'), ofLink('#a'))).toBe(true);
    expect(isSame(ofLink('#a'), ofLink('#b'))).toBe(false);
    expect(isSame(ofLink('#a'), markOf('#a'))).toBe(false);
  });
});

it('a mark stands on the page as long as its text or its link does', () => {
  show(`<p>${ID}</p><a href="/x">text</a>`);
  const [text, link] = [markOf('p'), ofLink('a')];
  expect([isAttached(text), isAttached(link)]).toEqual([true, true]);
  find('a').textContent = '';
  textOf('p').data = 'short';
  expect([isAttached(text), isAttached(link)]).toEqual([false, true]);
  find('a').remove();
  expect(isAttached(link)).toBe(false);
});

it('a mark is drawn from the first to the last of its places; a link without text is not', () => {
  show('<p><b>04</b>CARA<i>CAS3124</i></p><a href="/x"><img></a>');
  const places = ['b', 'i'].map((one) => ({ node: textOf(one), start: 0, end: 2 }));
  const range = rangeOf({ ...markOf('b'), places });
  expect([range?.startContainer, range?.endContainer, range?.endOffset]).toEqual([
    textOf('b'),
    textOf('i'),
    2,
  ]);
  expect(rangeOf(ofLink('a'))).toBeNull();
});
