import { describe, expect, it } from 'vitest';
import { find, textOf } from '@/components/testing/page';
import { lastBelow, seamed, textBefore, textBehind } from './seams';

const ID = '04CARACAS3124';
const show = (html: string) => {
  document.body.innerHTML = html;
};

describe('pieces with their seams', () => {
  const piece = (text: string) => ({ text, seam: '', nodes: () => [] });
  const told = (texts: string[], before = '', behind = '') =>
    [...seamed(texts.map(piece), before, () => behind)].map(({ text }) => text);

  it.each([1, 4, 6, 12])(
    'have an identifier whole in one of them, wherever it is cut: %i',
    (cut) => {
      const texts = [`See ${ID.slice(0, cut)}`, `${ID.slice(cut)} and more`];
      expect(told(texts).filter((text) => text.includes(ID))).toHaveLength(1);
      const [first = '', second = ''] = texts;
      expect(told([second], first).some((text) => text.includes(ID))).toBe(true);
      expect(told([first], '', second).some((text) => text.includes(ID))).toBe(true);
    },
  );

  it('have one whole that is cut into many', () => {
    expect(told([...ID]).at(-1)).toBe(ID);
    expect(told(['CARACAS'], '04', '3124').at(-1)).toBe(ID);
  });

  it('bring no more along than an identifier needs', () => {
    const [, second = ''] = told(['a'.repeat(1000), 'b']);
    expect(second).toMatch(/^a{60}b$/);
  });

  it('are none where there is no text, whatever stands around', () => {
    expect(told([], '04CARACAS', '3124')).toEqual([]);
  });
});

describe('the text around a node', () => {
  it('is what stands before and behind it in its tree, at whatever depth', () => {
    show(
      '<p>04<b>CA<i>RA</i></b></p><ul><li id="here">middle <u>of</u></li></ul><p>CA<b>S3124</b></p>',
    );
    expect(textBefore(find('#here'))).toMatch(/04CARA$/);
    expect(textBehind(find('#here'))).toBe('CAS3124');
    expect(textBehind(textOf('#here'))).toBe('ofCAS3124');
  });

  it('is nothing at the ends of a tree, nor across the boundary of a shadow root', () => {
    show('before<section></section>behind');
    const root = find('section').attachShadow({ mode: 'open' });
    root.innerHTML = '<p>inside</p>';
    const inside = root.firstChild ?? root;
    expect([textBefore(inside), textBehind(inside)]).toEqual(['', '']);
    expect(textBefore(find('section'))).toMatch(/before$/);
    expect(textBehind(find('section'))).toBe('behind');
  });

  it('is no more than an identifier needs, be it of long texts or of many', () => {
    show(`<p>${'a'.repeat(5000)}</p><hr><p>${'b'.repeat(5000)}</p>`);
    expect([textBefore(find('hr')), textBehind(find('hr'))]).toEqual([
      'a'.repeat(60),
      'b'.repeat(60),
    ]);
    show(`${'<i>a</i>'.repeat(50)}<hr>${'<i>b</i>'.repeat(50)}`);
    expect([textBefore(find('hr')), textBehind(find('hr'))]).toEqual(['aaaaaaaa', 'bbbbbbbb']);
  });

  it('begins behind the last of what is below a node', () => {
    show('<p>one <b>two<i></i></b></p>');
    expect(lastBelow(find('p'))).toBe(find('i'));
    expect(lastBelow(find('i'))).toBe(find('i'));
  });
});
