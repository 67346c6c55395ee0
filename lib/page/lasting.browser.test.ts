import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lasting } from './lasting';

let gone: AbortController;
let heard: string[];
const root = document.documentElement;

beforeEach(() => {
  gone = new AbortController();
  heard = [];
  const hear = ({ type }: Event) => heard.push(type);
  const listen = { signal: gone.signal };
  lasting(() => {
    document.addEventListener('click', hear, listen);
    document.documentElement?.addEventListener('pointerleave', hear, listen);
  }, gone.signal);
});
afterEach(() => {
  gone.abort();
  document.documentElement.replaceWith(root);
});

/** Lets what observes the document hear of it. */
const turn = () => Promise.resolve();

it('listens once, however often the root changes', async () => {
  document.documentElement.replaceWith(document.createElement('html'));
  await turn();
  document.documentElement.replaceWith(root);
  await turn();
  document.dispatchEvent(new Event('click'));
  expect(heard).toEqual(['click']);
});

it('listens to the root that the page has now', async () => {
  document.documentElement.replaceWith(document.createElement('html'));
  await turn();
  document.documentElement.dispatchEvent(new Event('pointerleave'));
  expect(heard).toEqual(['pointerleave']);
});

it('listens no more, and does not begin again, where the signal has fired', async () => {
  const add = vi.spyOn(document, 'addEventListener');
  gone.abort();
  document.documentElement.replaceWith(document.createElement('html'));
  await turn();
  document.dispatchEvent(new Event('click'));
  expect([heard, add.mock.calls]).toEqual([[], []]);
  add.mockRestore();
});
