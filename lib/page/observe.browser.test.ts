import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { find, textOf } from '@/components/testing/page';
import { observe } from './observe';

let context: AbortController;
let told: Node[][];

beforeEach(async () => {
  document.body.innerHTML = '<p>text</p><a href="/a" title="t">link</a><ul></ul>';
  context = new AbortController();
  told = [];
  observe(document, (parts) => told.push([...parts]), context.signal);
});
afterEach(() => context.abort());

const frame = () => new Promise(requestAnimationFrame);
/** Waits until all that the page did before has been told: changes are gathered for the frame after. */
async function settled(): Promise<void> {
  await frame();
  await frame();
}

describe('what has to be read anew', () => {
  it('is what was added, not what is around it', async () => {
    const item = document.createElement('li');
    find('ul').append(item);
    await settled();
    expect(told).toEqual([[item]]);
  });

  it('is a text that changed, and a link whose address did', async () => {
    textOf('p').data = 'another';
    find('a').setAttribute('href', '/b');
    await settled();
    expect(told).toEqual([[textOf('p'), find('a')]]);
  });

  it('is told once a frame, each part once, however much the page does', async () => {
    for (let n = 0; n < 100; n++) {
      textOf('p').data = `${n}`;
      await null;
      find('ul').append(`${n}`);
    }
    await settled();
    expect(told.map((parts) => parts.length)).toEqual([101]);
    find('ul').append('later');
    await settled();
    expect(told.map((parts) => parts.length)).toEqual([101, 1]);
  });

  it('is nothing where something was only removed, which is told all the same', async () => {
    find('p').remove();
    await settled();
    expect(told).toEqual([[]]);
  });

  it('is nothing, and nothing is told, where other attributes change', async () => {
    find('a').setAttribute('title', 'another');
    find('p').className = 'new';
    await settled();
    expect(told).toEqual([]);
  });
});

describe('after the end', () => {
  it('nothing is told, not even what the page did just before', async () => {
    find('ul').append('before');
    await null;
    context.abort();
    find('ul').append('after');
    await settled();
    expect(told).toEqual([]);
  });
});
