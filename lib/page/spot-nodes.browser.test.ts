import { describe, expect, it } from 'vitest';
import { citingOf, find, finders, textOf, written } from '@/components/testing/page';
import { allTexts } from './citing-texts';
import { Glued } from './glued';
import { textsBelow } from './safe-dom';
import { type Found, spotLinks, spotTexts } from './spot-nodes';

const ID = '04CARACAS3124';
const HREF = `https://wikileaks.org/plusd/cables/${ID}_a.html`;
const ORDINARY = { cable: null, loose: false };

const show = (html: string) => {
  document.body.innerHTML = html;
};

function texts(root: Node = document.body): Text[] {
  const walker = textsBelow(root);
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found;
}

const spotted = (nodes = texts(), reading = ORDINARY): Found[] => {
  const citing = reading.loose ? allTexts(nodes, () => false) : citingOf(nodes);
  return [...spotTexts(finders.spot, citing, reading, new Set(), new Glued())];
};
const marks = (nodes?: Text[], reading = ORDINARY) =>
  spotted(nodes, reading).flatMap((found) => found.marks);
/** The links at and below a node that are told of, as if none had a mark before, or all. */
const linksIn = (root: Node, had = false) => [...spotLinks(finders.spot, root, () => had)].flat();
const linkTexts = (root: Node) =>
  linksIn(root).flatMap(([, mark]) => (mark ? [written(mark)] : []));

describe('the marks of a text', () => {
  it('are one for each identifier, on just that', () => {
    show(`<p>Cables ${ID}, 06CARACAS000751 and 1234567.</p>`);
    expect(marks().map(written)).toEqual([ID, '06CARACAS000751']);
    expect(marks().map(({ mention }) => mention.ids)).toEqual([[ID], ['06CARACAS751']]);
    expect(marks().every(({ cable, link }) => cable === null && link === null)).toBe(true);
  });

  it('are in place after characters of two code units, and in white space that is not shown', () => {
    show(`<p>📜📜\n\n   see the\n  cable 04\n     Caracas\n3124</p>`);
    expect(marks().map(written)).toEqual(['04\n     Caracas\n3124']);
  });

  it('stand on all the nodes that an identifier is written in', () => {
    show('<p>See <b>04</b>CARA<i>CA<u>S</u></i>3124.</p>');
    const [mark, ...others] = marks();
    expect(others).toEqual([]);
    expect(mark?.places.map(({ node, start, end }) => node.data.slice(start, end))).toEqual([
      '04',
      'CARA',
      'CA',
      'S',
      '3124',
    ]);
  });

  it.each(['04', 'CARA', '3124'])('are found from any of these: %s', (data) => {
    show('<p>See <b>04</b>CARA<i>CAS</i>3124</p>');
    const [node] = texts().filter((one) => one.data === data);
    expect(node && marks([node]).map(written)).toEqual([ID]);
  });

  it('come once for each text, though it is read together with others', () => {
    show(`<p>${ID} <b>and</b> 06CARACAS751</p><p>${ID}</p>`);
    expect(spotted().map(({ nodes }) => nodes.length)).toEqual([3, 1]);
    expect(marks()).toHaveLength(3);
  });

  it('replace those of all texts that were read, also where none is left', () => {
    show('<p>04CARACAS <b>and</b> more</p>');
    expect(spotted()).toEqual([{ nodes: texts(), marks: [] }]);
  });

  it.each([
    ['a script', `<script type="text/plain" class="x">${ID}</script>`],
    ['a style sheet', `<style class="x">${ID}</style>`],
    ['a text field', `<textarea class="x">${ID}</textarea>`],
    ['an option', `<select><option class="x">${ID}</option></select>`],
    ['an editor', `<div contenteditable><p><b class="x">${ID}</b></p></div>`],
    ['a plain-text editor', `<div contenteditable="plaintext-only" class="x">${ID}</div>`],
    ['what says that it is an editor', `<div role="textbox" class="x">${ID}</div>`],
    ['an editor of code', `<div class="cm-editor"><p class="x">${ID}</p></div>`],
    ['a card of its own', `<reftel-card class="x">${ID}</reftel-card>`],
  ])('are none in %s', (_, html) => {
    show(html);
    expect(textOf('.x').data).toBe(ID);
    expect(marks([textOf('.x')])).toEqual([]);
  });

  it('are none on a page that is edited as a whole', () => {
    show(`<p>${ID}</p>`);
    document.designMode = 'on';
    expect(marks()).toEqual([]);
    document.designMode = 'off';
    expect(marks()).toHaveLength(1);
  });

  it('are there where editing is turned off, and in code that is shown', () => {
    show(`<p contenteditable="false">${ID}</p><pre><code>${ID}</code></pre>`);
    expect(marks().map(({ places }) => places[0]?.node)).toEqual([textOf('p'), textOf('code')]);
  });

  it('may be uncertain where that is wanted', () => {
    show('<p>O4CARACAS3124</p>');
    expect(marks()).toEqual([]);
    const [mark] = marks(texts(), { cable: null, loose: true });
    expect(mark?.mention).toMatchObject({ ids: [ID], level: 'loose' });
  });
});

describe('links', () => {
  it('are marked by their addresses, from the document, from above and from the link itself', () => {
    show(`<p><a href="${HREF}">a <b>report</b></a> <a href="/about">about</a> <a>none</a></p>`);
    for (const root of [document, find('p'), find('a')])
      expect(linkTexts(root)).toEqual(['a report']);
    const [[link, mark] = []] = linksIn(find('a'));
    expect(link).toBe(find('a'));
    expect(mark).toMatchObject({ link, mention: { ids: [ID], form: 'link' } });
  });

  it('are marked anew where something in them changed', () => {
    show(`<p><a href="${HREF}">a <b>report</b></a></p>`);
    expect(linkTexts(textOf('b'))).toEqual(['a report']);
  });

  it('are told to have no mark any more where their address is no cable’s', () => {
    show('<a href="/about">about</a> <a>none</a>');
    expect(linksIn(document.body, true).map(([, mark]) => mark)).toEqual([null, null]);
    expect(linksIn(document.body)).toEqual([]);
  });

  it('may be areas of a picture and links in a drawing', () => {
    show(
      `<map name="m"><area href="${HREF}"></map><svg><a href="${HREF}"><text>drawn</text></a></svg>
       <svg xmlns:xlink="http://www.w3.org/1999/xlink"><a xlink:href="${HREF}"><text>of old</text></a></svg>`,
    );
    expect(linkTexts(document)).toEqual(['drawn', 'of old', '']);
  });

  it('have the address that the page’s own makes of theirs', () => {
    show('<a href="04CARACAS3124">by number</a>');
    expect(linkTexts(document)).toEqual([]);
    const base = document.createElement('base');
    base.href = 'https://wikileaks.org/plusd/cables/';
    document.head.append(base);
    expect(linkTexts(document)).toEqual(['by number']);
    base.remove();
  });

  it('have no mark in an editor', () => {
    show(`<div contenteditable><a href="${HREF}">a report</a></div>`);
    expect(linkTexts(document)).toEqual([]);
  });
});
