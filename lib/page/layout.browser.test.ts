import { describe, expect, it } from 'vitest';
import { find, textOf } from '@/components/testing/page';
import { BOUNDARY, Layout } from './layout';

const show = (html: string) => {
  document.body.innerHTML = html;
};
const between = (before: string, behind: string) =>
  new Layout().between(textOf(before), textOf(behind));

describe('between two texts', () => {
  it('is the boundary of a block where either is in a block without the other', () => {
    show('<div>a<p>b</p></div><section><i>c</i></section>');
    expect([between('div', 'p'), between('p', 'i'), between('div', 'i')]).toEqual([
      BOUNDARY,
      BOUNDARY,
      BOUNDARY,
    ]);
  });

  it('is a broken line, and more than that where there is a block, too', () => {
    show('<p><i>a</i><br><b>b</b><br><span><hr></span><u>c</u></p>');
    expect([between('i', 'b'), between('b', 'u')]).toEqual(['\n', BOUNDARY]);
  });

  it('is nothing that is not displayed, whatever it would be', () => {
    show('<div><i>a</i><span hidden><br><p>x</p><img></span><b>b</b></div>');
    expect(between('i', 'b')).toBe('');
  });

  it('is decided by what an element shows, also where a style says that it is in the line', () => {
    for (const name of ['img', 'input', 'button', 'select', 'iframe', 'canvas', 'video', 'svg']) {
      show(`<p><i>a</i><${name} style="display: inline"></${name}><b>b</b></p>`);
      expect([name, between('i', 'b')]).toEqual([name, BOUNDARY]);
    }
  });

  it('is decided by the parent’s style where that makes blocks of its children', () => {
    show('<p style="display: flex"><i>04</i><b>CARACAS</b></p>');
    expect(between('i', 'b')).toBe(BOUNDARY);
  });
});

describe('what hides a text', () => {
  it('is the outermost element around it that is not displayed', () => {
    show('<div hidden><p style="display: none">a</p></div><p id="shown">b</p>');
    expect(new Layout().hiding(textOf('p'))).toBe(find('div'));
    expect(new Layout().hiding(textOf('#shown'))).toBeNull();
  });
});

it('spaces are kept where the style says so', () => {
  show(
    `<pre>a</pre><p>b</p>${['pre-wrap', 'break-spaces', 'nowrap'].map((one) => `<i style="white-space: ${one}">c</i>`).join('')}`,
  );
  const kept = (text: Text) => new Layout().keepsSpaces(text);
  expect([kept(textOf('pre')), kept(textOf('p'))]).toEqual([true, false]);
  expect([...document.querySelectorAll('i')].map((one) => kept(one.firstChild as Text))).toEqual([
    true,
    true,
    false,
  ]);
});
