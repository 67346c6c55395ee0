import { beforeAll, describe, expect, it } from 'vitest';
import { testIndex } from '@/components/testing/facts';
import { cable, find, spot, textOf } from '@/components/testing/page';
import { IndexOpener } from '@/lib/index/opener';
import { cableOf, type OpenIndex } from '@/lib/index/reader';
import { memorySource } from '@/lib/index/source';
import { settle } from '@/lib/reference';
import type { Mark } from './mark';
import { Marks } from './marks';
import { textNodes } from './spot-nodes';

const ONE = '04CARACAS3124';
const OTHER = '06CARACAS751';
const address = (id: string) => `https://wikileaks.org/plusd/cables/${id}_a.html`;

let index: OpenIndex;
beforeAll(async () => {
  const files = await testIndex();
  index = await new IndexOpener(memorySource(files)).open();
});

/** Asks the index for what marks mention, as the annotator does. */
function settleAll(fresh: Mark[]): void {
  for (const mark of fresh)
    mark.cable = settle(mark.mention, (id) => cableOf(index, id) ?? undefined);
}

/** Gives the marks of a page, its nodes read in the given order. */
function read(html: string, order = (nodes: Text[]) => nodes): Marks {
  document.body.innerHTML = html;
  const marks = new Marks(spot);
  settleAll(order([...textNodes(document.body)]).flatMap((node) => marks.readText(node)));
  settleAll(marks.readLinks(document));
  return marks;
}

const shown = (marks: Marks) => marks.settled().map(({ range }) => range.toString());

describe('the marks of a page', () => {
  it('come in the order of the page, whatever the order of reading', () => {
    const html = `<p>${ONE}</p><a href="${address(ONE)}">a report</a><p>${OTHER} and ${ONE}</p>`;
    const marks = read(html, (nodes) => nodes.toReversed());
    expect(shown(marks)).toEqual([ONE, 'a report', OTHER, ONE]);
  });

  it('are those that stand for a cable', () => {
    expect(shown(read(`<p>04CARACAS999999 ${ONE}</p>`))).toEqual([ONE]);
  });

  it('have a link once: as its text where that says the same cable, else as a whole', () => {
    expect(shown(read(`<a href="${address(ONE)}">see ${ONE} here</a>`))).toEqual([ONE]);
    expect(shown(read(`<a href="${address(ONE)}">see 04CARACAS003124 here</a>`))).toEqual([
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

  it('is that of the link around where no identifier is', () => {
    const marks = read(`<a href="${address(ONE)}">see ${OTHER} or <b>this</b></a>`);
    expect(marks.at(textOf('a'), 8)?.cable?.id).toBe(OTHER);
    expect(marks.at(textOf('a'), 1)?.cable?.id).toBe(ONE);
    expect(marks.at(find('b'), 0)?.cable?.id).toBe(ONE);
  });

  it('is none of what stands for no cable', () => {
    const marks = read(`<a href="${address('04CARACAS999999')}">04CARACAS999999</a>`);
    expect(marks.at(textOf('a'), 4)).toBeNull();
    expect(marks.of(find('a'))).toBeNull();
  });
});

describe('what a page takes away', () => {
  it('is no longer among the marks, and is forgotten once', () => {
    const marks = read(`<p>${ONE}</p><a href="${address(OTHER)}">a report</a>`);
    find('p').remove();
    expect(shown(marks)).toEqual(['a report']);
    expect(marks.forgetDetached()).toBe(true);
    find('a').remove();
    expect(marks.forgetDetached()).toBe(true);
    expect(marks.forgetDetached()).toBe(false);
    expect(marks.settled()).toEqual([]);
  });

  it('is no mark either where only the text is emptied', () => {
    const marks = read(`<p>${ONE}</p>`);
    textOf('p').data = '';
    expect(shown(marks)).toEqual([]);
  });

  it('is forgotten where text or address are read anew', () => {
    const marks = read(`<p>${ONE}</p><a href="${address(ONE)}">a report</a>`);
    textOf('p').data = `now ${OTHER}`;
    settleAll(marks.readText(textOf('p')));
    find('a').setAttribute('href', '/elsewhere');
    marks.readLinks(find('a'));
    expect(shown(marks)).toEqual([OTHER]);
    expect(marks.at(textOf('p'), 4)?.cable?.id).toBe(cable(OTHER));
    textOf('p').data = 'nothing';
    marks.readText(textOf('p'));
    expect(marks.settled()).toEqual([]);
  });

  it('is all gone when it is cleared', () => {
    const marks = read(`<p>${ONE}</p><a href="${address(OTHER)}">a report</a>`);
    marks.clear();
    expect([marks.settled(), marks.of(find('a'))]).toEqual([[], null]);
  });
});
