import { afterEach, describe, expect, it } from 'vitest';
import { find, textOf } from '@/components/testing/page';
import { closest, closestComposed, hostOf } from './closest';
import {
  elementsBelow,
  elementsFrom,
  isElement,
  isShadowRoot,
  isText,
  isThere,
  parentOf,
  rootOf,
  textsBelow,
} from './safe-dom';

const show = (html: string) => {
  document.body.innerHTML = html;
};
afterEach(() => show(''));

describe('a page whose names hide the methods of its nodes', () => {
  const NAMES = ['closest', 'querySelectorAll', 'parentElement', 'nodeType', 'getRootNode'];

  it('has its forms read like all else', () => {
    show(
      `<form id="f">${NAMES.map((name) => `<input name="${name}">`).join('')}<b>text</b></form>`,
    );
    const form = find('#f');
    expect(isElement(form)).toBe(true);
    expect(closest(form, 'body')).toBe(document.body);
    expect(parentOf(form)).toBe(document.body);
    expect(rootOf(form)).toBe(document);
    expect([...elementsBelow(form, 'b')]).toEqual([find('b')]);
  });

  it('has its document read where an image bears the name', () => {
    show('<img name="createTreeWalker"><img name="querySelectorAll"><p>text</p>');
    expect(typeof document.createTreeWalker).not.toBe('function');
    const walker = textsBelow(document.body);
    expect(walker.nextNode()).toBe(textOf('p'));
    expect([...elementsBelow(document, '#none, p')].map(({ localName }) => localName)).toEqual([
      'p',
    ]);
  });
});

it('what was made in another document is what it is', () => {
  const frame = document.body.appendChild(document.createElement('iframe'));
  const other = frame.contentDocument;
  if (!other) throw new Error('no document');
  const text = document.body.appendChild(other.createTextNode('text'));
  const element = document.body.appendChild(other.createElement('p'));
  expect([isText(text), isElement(element), isText(element), isElement(text)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect([isThere(text), isThere(other.createElement('p'))]).toEqual([true, false]);
});

it('the elements around a node are found across the boundaries of shadow roots', () => {
  show('<article><section></section></article>');
  const root = find('section').attachShadow({ mode: 'closed' });
  root.innerHTML = '<div><b>text</b></div>';
  const text = root.querySelector('b')?.firstChild ?? root;
  expect([isShadowRoot(rootOf(text)), hostOf(text)]).toEqual([true, find('section')]);
  expect(closestComposed(text, 'div')).toBe(root.querySelector('div'));
  expect(closestComposed(text, 'article')).toBe(find('article'));
  expect(closest(text, 'article')).toBeNull();
  expect(closestComposed(text, 'nav')).toBeNull();
});

it('the elements that begin between two texts are found in order, without what is below those to skip', () => {
  show('<p>a<i>x</i></p><div><b>y<u>z</u></b><s>end</s></div>');
  const between = (skipped: string) =>
    [...elementsFrom(textOf('p'), textOf('s'), ({ localName }) => localName === skipped)].map(
      ({ localName }) => localName,
    );
  expect(between('none')).toEqual(['i', 'div', 'b', 'u', 's']);
  expect(between('b')).toEqual(['i', 'div', 's']);
  // What holds the second text is not skipped.
  expect(between('div')).toEqual(['i', 'div', 'b', 'u', 's']);
});
