import { beforeAll, describe, expect, it } from 'vitest';
import { testIndex } from '@/components/testing/facts';
import { cable, citingOf, find, finders, textOf, written } from '@/components/testing/page';
import { IndexOpener } from '@/lib/index/opener';
import { cableOf, type OpenIndex } from '@/lib/index/reader';
import { memorySource } from '@/lib/index/source';
import { settle } from '@/lib/reference';
import { Glued } from './glued';
import type { Mark } from './mark';
import { Marks } from './marks';
import { textsBelow } from './safe-dom';
import { spotLinks, spotTexts } from './spot-nodes';

const ONE = '04CARACAS3124';
const OTHER = '06CARACAS751';
const NONE = '04CARACAS999999';
const address = (id: string) => `https://wikileaks.org/plusd/cables/${id}_a.html`;

let index: OpenIndex;
beforeAll(async () => {
  const files = await testIndex();
  index = await new IndexOpener(memorySource(files)).open();
});

/** Reads text nodes anew, and asks the index for what they mention, as the annotator does. */
function readTexts(marks: Marks, nodes: Text[]): Mark[] {
  const ordinary = { cable: null, loose: false };
  const fresh = [
    ...spotTexts(finders.spot, citingOf(nodes), ordinary, new Set(), new Glued()),
  ].flatMap((found) => marks.putTexts(found.nodes, found.marks));
  return settled(fresh);
}

function readLinks(marks: Marks, root: Node): void {
  for (const [link, mark] of [
    ...spotLinks(finders.spot, root, (link) => marks.hasLink(link)),
  ].flat()) {
    marks.putLink(link, mark);
    if (mark) settled([mark]);
  }
}

function settled(fresh: Mark[]): Mark[] {
  for (const mark of fresh)
    mark.cable = settle(mark.mention, (id) => cableOf(index, id) ?? undefined);
  return fresh;
}

/** Gives the marks of a page, its nodes read in the given order. */
function read(html: string, order = (nodes: Text[]) => nodes): Marks {
  document.body.innerHTML = html;
  const walker = textsBelow(document.body);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  const marks = new Marks();
  readTexts(marks, order(nodes));
  readLinks(marks, document);
  return marks;
}

const shown = (marks: Marks) => marks.settled().map(written);

describe('the marks of a page', () => {
  it('come in the order of the page, whatever the order of reading', () => {
    const html = `<p>${ONE}</p><a href="${address(ONE)}">a report</a><p>${OTHER} and ${ONE}</p>`;
    const marks = read(html, (nodes) => nodes.toReversed());
    expect(shown(marks)).toEqual([ONE, 'a report', OTHER, ONE]);
  });

  it('are those that stand for a cable', () => {
    expect(shown(read(`<p>${NONE} ${ONE}</p>`))).toEqual([ONE]);
  });

  it('have a link once: as its text where that says the same cable, else as a whole', () => {
    expect(shown(read(`<a href="${address(ONE)}">see ${ONE} here</a>`))).toEqual([ONE]);
    expect(shown(read(`<a href="${address(ONE)}">see <b>04</b>CARACAS003124</a>`))).toEqual([
      '04CARACAS003124',
    ]);
    expect(shown(read(`<a href="${address(ONE)}">see ${OTHER}</a>`))).toEqual([
      `see ${OTHER}`,
      OTHER,
    ]);
  });
});

describe('the mark at a position', () => {
  it('is that of the identifier from its first to its last character, and no further', () => {
    const marks = read(`<p>in ${ONE} too</p>`);
    const at = (offset: number) => marks.at(textOf('p'), offset)?.cable?.id;
    expect([at(2), at(3), at(9), at(16), at(17)]).toEqual([undefined, ONE, ONE, ONE, undefined]);
  });

  it('is that of the identifier on each of the nodes that it is written in', () => {
    const marks = read('<p>in <b>04CARA</b><i>CAS3124</i> too</p>');
    const [mark] = marks.settled();
    expect([marks.at(textOf('b'), 3), marks.at(textOf('i'), 3)]).toEqual([mark, mark]);
    expect(marks.at(textOf('p'), 1)).toBeNull();
  });

  it('is that of the link around where no identifier is', () => {
    const marks = read(`<a href="${address(ONE)}">see ${OTHER} or <b>this</b></a>`);
    expect(marks.at(textOf('a'), 8)?.cable?.id).toBe(OTHER);
    expect(marks.at(textOf('a'), 1)?.cable?.id).toBe(ONE);
    expect(marks.at(find('b'), 0)?.cable?.id).toBe(ONE);
  });

  it('is none of what stands for no cable', () => {
    const marks = read(`<a href="${address(NONE)}">${NONE}</a>`);
    expect(marks.at(textOf('a'), 4)).toBeNull();
    expect(marks.of(find('a'))).toBeNull();
  });
});

describe('a text that is read again', () => {
  it('keeps the marks that are still right, so that an open card stays open', () => {
    const marks = read(`<p>in ${ONE} and ${OTHER}, ${ONE}</p>`);
    const before = marks.settled();
    textOf('p').appendData(` or ${ONE}`);
    readTexts(marks, [textOf('p')]);
    const after = marks.settled();
    expect(after.map((mark) => before.indexOf(mark))).toEqual([0, 1, 2, -1]);
    expect([...before, ...after].every((mark) => marks.has(mark))).toBe(true);
  });

  it('keeps those that have just gone because the page changed it, beside or between them', () => {
    const marks = read(`<p>${ONE} 3 minutes ago, <b>04CARA</b>CAS3124</p>`);
    const before = marks.settled();
    marks.drop(textOf('p'));
    marks.drop(textOf('b'));
    textOf('p').data = `${ONE} 4 minutes ago, `;
    readTexts(marks, [textOf('p'), textOf('b')]);
    expect(marks.settled()).toEqual(before);
    expect(before.every((mark) => marks.has(mark))).toBe(true);
    expect(marks.takeLost()).toEqual([]);
  });

  it('has other marks where other identifiers or places are', () => {
    const marks = read(`<p>in ${ONE}</p>`);
    const [before] = marks.settled();
    textOf('p').data = `of ${OTHER}`;
    readTexts(marks, [textOf('p')]);
    const [between] = marks.settled();
    textOf('p').data = OTHER;
    readTexts(marks, [textOf('p')]);
    expect(shown(marks)).toEqual([OTHER]);
    expect([before, between].map((mark) => mark && marks.has(mark))).toEqual([false, false]);
  });

  it('keeps thousands of marks in one node as soon as a few', () => {
    const marks = read(`<pre>${`${ONE} `.repeat(20_000)}</pre>`);
    const before = marks.settled();
    readTexts(marks, [textOf('pre')]);
    const after = marks.settled();
    expect(after.every((mark, n) => mark === before[n])).toBe(true);
    expect(marks.drop(textOf('pre'))).toHaveLength(20_000);
  });
});

describe('what a page takes away', () => {
  it('is no longer among the marks, and is forgotten', () => {
    const marks = read(`<p>${ONE}</p><a href="${address(OTHER)}">a report</a>`);
    const [text, link] = marks.settled();
    find('p').remove();
    expect(shown(marks)).toEqual(['a report']);
    find('a').remove();
    marks.forgetDetached();
    expect([text, link].map((mark) => mark && marks.has(mark))).toEqual([false, false]);
    expect(marks.settled()).toEqual([]);
  });

  it('is no mark either where only the text is emptied', () => {
    const marks = read(`<p>${ONE}</p>`);
    textOf('p').data = '';
    expect(shown(marks)).toEqual([]);
  });

  it('leaves none of an identifier that loses one of its nodes', () => {
    const marks = read('<p><b>04CARA</b><i>CAS3124</i></p>');
    marks.drop(textOf('b'));
    expect([marks.settled(), marks.at(textOf('i'), 3)]).toEqual([[], null]);
  });

  it('is forgotten where text or address are read anew', () => {
    const marks = read(`<p>${ONE}</p><a href="${address(ONE)}">a report</a>`);
    textOf('p').data = `now ${OTHER}`;
    readTexts(marks, [textOf('p')]);
    find('a').setAttribute('href', '/elsewhere');
    readLinks(marks, find('a'));
    expect(shown(marks)).toEqual([OTHER]);
    expect(marks.at(textOf('p'), 4)?.cable?.id).toBe(cable(OTHER));
  });

  it('is told of once, but not what is still there', () => {
    const marks = read(`<p>${ONE}, ${OTHER}</p><a href="${address(ONE)}">a report</a>`);
    const [kept, gone, link] = marks.settled();
    textOf('p').data = ONE + '.'.repeat(20);
    readTexts(marks, [textOf('p')]);
    find('a').setAttribute('href', address(OTHER));
    readLinks(marks, find('a'));
    expect(marks.takeLost()).toEqual([gone, link]);
    expect([kept && marks.has(kept), marks.takeLost()]).toEqual([true, []]);
  });

  it('is all gone when it is cleared', () => {
    const marks = read(`<p>${ONE}</p><a href="${address(OTHER)}">a report</a>`);
    marks.clear();
    expect([marks.settled(), marks.of(find('a'))]).toEqual([[], null]);
  });
});
