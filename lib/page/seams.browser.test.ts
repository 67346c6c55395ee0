import { describe, expect, it } from 'vitest';
import { find, textOf } from '@/components/testing/page';
import { citingsIn, lastBelow, meets, seamed, textsBefore, textsBehind } from './seams';

const ID = '04CARACAS3124';
const show = (html: string) => {
  document.body.innerHTML = html;
};
const texts = (...data: string[]) => data.map((one) => new Text(one));

describe('pieces with their seams', () => {
  const told = (pieces: string[], before: string[] = [], behind: string[] = []) => {
    const told = pieces.map((text) => ({ text, seam: '', nodes: () => texts(text) }));
    return [...seamed(told, texts(...before), () => texts(...behind))];
  };
  const read = (...of: Parameters<typeof told>) => told(...of).map(({ seam, text }) => seam + text);

  it.each([1, 4, 6, 12])(
    'have an identifier whole in one of them, wherever it is cut: %i',
    (cut) => {
      const [first, second] = [`See ${ID.slice(0, cut)}`, `${ID.slice(cut)} and more`];
      expect(read([first, second]).filter((text) => text.includes(ID))).toHaveLength(1);
      expect(read([second], [first]).some((text) => text.includes(ID))).toBe(true);
      expect(read([first], [], [second]).some((text) => text.includes(ID))).toBe(true);
    },
  );

  it('have one whole that is cut into many', () => {
    expect(read([...ID]).at(-1)).toBe(ID);
    expect(read(['CARACAS'], ['0', '4'], ['31', '24']).at(-1)).toBe(ID);
  });

  it('bring no more along than an identifier needs', () => {
    const [, second = ''] = read(['a'.repeat(1000), 'b']);
    expect(second).toMatch(/^a{60}b$/);
  });

  it('have what stands behind with the nodes there, and those before only where nothing has come between', () => {
    const last = (pieces: string[]) => {
      const piece = told(pieces, ['04', 'CARACAS'], ['31', '24']).at(-1);
      const nodes = [...(piece?.nodes() ?? [])].map(({ data }) => data);
      return { text: piece?.text, seam: piece?.seam, nodes };
    };
    expect(last([])).toEqual({ text: '', seam: ID, nodes: ['CARACAS', '31', '24'] });
    expect(last(['x'])).toEqual({ text: '', seam: '04CARACASx3124', nodes: ['31', '24'] });
  });

  it('are none where nothing stands behind', () => {
    expect(told([], ['04CARACAS'])).toEqual([]);
  });
});

describe('what is found in a piece', () => {
  const space = '\n'.padEnd(300);
  const piece = (seam: string, text: string) => ({ seam, text, nodes: () => [] });
  const find = (text: string) => [...text.matchAll(/\d\d(?=\s*C)/g)].map(({ index }) => index);
  const long = `${'and '.repeat(200)}07C`;

  it.each([
    ['in a short text', '', '04C and 05C', [0, 8]],
    ['in a long text', '', long, [800]],
    ['in the seam and beside it', '03C 04', 'C and 05C', [-6, -2, 6]],
    ['over white space', 'in 04', `${space}C ${long}`, [-2, 1102]],
    ['once beside the seam of a long text', 'in 04', `C 06C ${long}`, [-2, 2, 806]],
    ['where there is a seam only', '04C', '', [-3]],
    [
      'in a seam that ends with a mark, beside a long text',
      '04 C 3124, ',
      `a cable ${long}`,
      [-11, 808],
    ],
    ['nowhere', 'and ', long.slice(0, 500), []],
  ])('is found %s', (_, seam, text, positions) => {
    expect(citingsIn(piece(seam, text), find)).toEqual(positions);
    expect(meets(piece(seam, text), (one) => find(one).length > 0)).toBe(positions.length > 0);
  });
});

describe('a word that only cables have', () => {
  const behind = `and ${'so on '.repeat(200)}`;
  it.each([
    ['E.O.\u200b', ' 12958: '],
    ['SIP\u00ad', 'DIS '],
    ['TAG', 'S: '],
  ])('is met over a seam before a long text: %j and %j', (seam, text) => {
    const isWhole = (one: string) => one.includes(seam + text);
    expect(meets({ seam, text: text + behind, nodes: () => [] }, isWhole)).toBe(true);
  });
});

describe('the texts around a node', () => {
  const textBefore = (node: Node) => textsBefore(node).map(({ data }) => data);
  const textBehind = (node: Node) => textsBehind(node).map(({ data }) => data);

  it('are what stands before and behind it in its tree, at whatever depth', () => {
    show(
      '<p>04<b>CA<i>RA</i></b></p><ul><li id="here">middle <u>of</u></li></ul><p>CA<b>S3124</b></p>',
    );
    expect(textBefore(find('#here')).slice(-3)).toEqual(['04', 'CA', 'RA']);
    expect(textBehind(find('#here'))).toEqual(['CA', 'S3124']);
    expect(textBehind(textOf('#here'))).toEqual(['of', 'CA', 'S3124']);
  });

  it('are none at the ends of a tree, nor across the boundary of a shadow root', () => {
    show('before<section></section>behind');
    const root = find('section').attachShadow({ mode: 'open' });
    root.innerHTML = '<p>inside</p>';
    const inside = root.firstChild ?? root;
    expect([textBefore(inside), textBehind(inside)]).toEqual([[], []]);
    expect(textBefore(find('section')).at(-1)).toBe('before');
    expect(textBehind(find('section'))).toEqual(['behind']);
  });

  it('are no more than an identifier needs, be it of long texts or of many, and no empty ones', () => {
    show(`<p>a</p><p>${'a'.repeat(60)}</p><hr><p>${'b'.repeat(60)}</p><p>b</p>`);
    expect([textBefore(find('hr')), textBehind(find('hr'))]).toEqual([
      ['a'.repeat(60)],
      ['b'.repeat(60)],
    ]);
    show(`${'<i>a</i>'.repeat(80)}<hr>${'<i>b</i>'.repeat(80)}`);
    expect([textBefore(find('hr')).length, textBehind(find('hr')).length]).toEqual([60, 60]);
    show('<p>a</p><hr><p>b</p>');
    find('hr').before('');
    find('hr').after('');
    expect([textBefore(find('hr')).at(-1), textBehind(find('hr'))]).toEqual(['a', ['b']]);
  });

  it('are not those of scripts and styles, however long, and of what is typed', () => {
    const unseen = ['script type="x"', 'style', 'textarea'].map(
      (tag) => `<${tag}>${'x'.repeat(100)}</${tag.split(' ')[0]}>`,
    );
    show(`<b>04CARACAS</b>${unseen.join('')}<hr>${unseen.join('')}<i>3124</i>`);
    expect([textBefore(find('hr')).at(-1), textBehind(find('hr'))]).toEqual([
      '04CARACAS',
      ['3124'],
    ]);
  });

  it('begin behind the last of what is below a node', () => {
    show('<p>one <b>two<i></i></b></p>');
    expect(lastBelow(find('p'))).toBe(find('i'));
    expect(lastBelow(find('i'))).toBe(find('i'));
  });
});
