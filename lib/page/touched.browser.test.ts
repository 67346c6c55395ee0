import { afterEach, beforeEach, expect, it } from 'vitest';
import { find, settled } from '@/components/testing/page';
import { type Touch, untilTouched } from './touched';

let context: AbortController;
let touches: Touch[];

/** The browser's own pointer rests wherever another test has left it. */
const keepOff = (event: Event) => event.isTrusted && event.stopImmediatePropagation();

beforeEach(() => {
  window.addEventListener('pointerover', keepOff, true);
  context = new AbortController();
  touches = [];
  document.body.innerHTML = '<p>one</p><a>two</a>';
  untilTouched(document, (touch) => touches.push(touch), context);
});
afterEach(() => {
  context.abort();
  window.removeEventListener('pointerover', keepOff, true);
});

it('tells nothing of a page that is left alone', async () => {
  await settled();
  expect(touches).toEqual([]);
});

it.each([
  ['added', () => find('p').append('three'), 'childList'],
  ['rewritten', () => Object.assign(find('p').firstChild as Text, { data: 'x' }), 'characterData'],
  ['linked', () => find('a').setAttribute('href', '/x'), 'attributes'],
])('tells what was %s, once', async (_, change, type) => {
  change();
  await settled();
  find('p').append('more');
  await settled();
  expect(touches.map(({ records }) => records.map((record) => record.type))).toEqual([[type]]);
  expect(touches[0]?.pointed).toBe(null);
});

const point = (selector: string) =>
  find(selector).dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));

it('tells where the pointer went, once', () => {
  point('a');
  point('p');
  expect(touches.map(({ pointed }) => pointed?.target)).toEqual([find('a')]);
});

it('tells what changed in the moment before the pointer came', () => {
  find('p').append('three');
  point('p');
  expect(touches.map(({ records }) => records.length)).toEqual([1]);
});

it('tells nothing after its context has ended', async () => {
  context.abort();
  find('p').append('three');
  await settled();
  expect(touches).toEqual([]);
});
