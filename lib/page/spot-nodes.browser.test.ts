import { describe, expect, it } from 'vitest';
import { find, spot, textOf } from '@/components/testing/page';
import { spotLinks, spotText, textNodes } from './spot-nodes';

const ID = '04CARACAS3124';
const HREF = `https://wikileaks.org/plusd/cables/${ID}_a.html`;
const show = (html: string) => {
  document.body.innerHTML = html;
};
const linkTexts = (root: Node) => spotLinks(spot, root).map(({ range }) => range.toString());

describe('the text nodes of a page', () => {
  it('come in the order of the page, at whatever depth', () => {
    show('<p>one <b>two <i>three</i></b> four</p><p>five</p>');
    const texts = [...textNodes(document.body)].map(({ data }) => data.trim());
    expect(texts).toEqual(['one', 'two', 'three', 'four', 'five']);
  });

  it('are, for a text node, that node alone', () => {
    show('<p>one <b>two</b></p>');
    expect([...textNodes(textOf('p'))]).toEqual([textOf('p')]);
  });
});

describe('a text node', () => {
  it('has a mark for each identifier, its range on just that', () => {
    show(`<p>Cables ${ID}, 06CARACAS000751 and 1234567.</p>`);
    const marks = spotText(spot, textOf('p'));
    expect(marks.map(({ range }) => range.toString())).toEqual([ID, '06CARACAS000751']);
    expect(marks.map(({ mention }) => mention.ids)).toEqual([[ID], ['06CARACAS751']]);
    expect(marks.every(({ cable, link }) => cable === null && link === null)).toBe(true);
  });

  it('has its ranges in place after characters of two code units', () => {
    show(`<p>📜📜 see ${ID}</p>`);
    expect(spotText(spot, textOf('p')).map(({ range }) => range.toString())).toEqual([ID]);
  });

  it.each([
    ['a script', `<script type="text/plain" class="x">${ID}</script>`],
    ['a style sheet', `<style class="x">${ID}</style>`],
    ['a text field', `<textarea class="x">${ID}</textarea>`],
    ['an option', `<select><option class="x">${ID}</option></select>`],
    ['an editor', `<div contenteditable><p><b class="x">${ID}</b></p></div>`],
    ['a plain-text editor', `<div contenteditable="plaintext-only" class="x">${ID}</div>`],
    ['a card of its own', `<reftel-card class="x">${ID}</reftel-card>`],
  ])('has no mark in %s', (_, html) => {
    show(html);
    expect(textOf('.x').data).toBe(ID);
    expect(spotText(spot, textOf('.x'))).toEqual([]);
  });

  it('has marks where editing is turned off, and in code that is shown', () => {
    show(`<p contenteditable="false">${ID}</p><pre><code>${ID}</code></pre>`);
    expect(spotText(spot, textOf('p'))).toHaveLength(1);
    expect(spotText(spot, textOf('code'))).toHaveLength(1);
  });
});

describe('links', () => {
  it('are marked by their addresses, from the document, from above and from the link itself', () => {
    show(`<p><a href="${HREF}">a <b>report</b></a> <a href="/about">about</a> <a>none</a></p>`);
    for (const root of [document, find('p'), find('a')])
      expect(linkTexts(root)).toEqual(['a report']);
    expect(spotLinks(spot, find('a'))[0]).toMatchObject({
      link: find('a'),
      mention: { ids: [ID], form: 'link' },
    });
  });

  it('are not looked for around a text or below a link that is none of a cable', () => {
    show(`<p><a href="${HREF}">a report</a></p><a id="other" href="/about">about</a>`);
    expect(linkTexts(textOf('a'))).toEqual([]);
    expect(linkTexts(find('#other'))).toEqual([]);
  });

  it('have no mark in an editor', () => {
    show(`<div contenteditable><a href="${HREF}">a report</a></div>`);
    expect(linkTexts(document)).toEqual([]);
  });
});
