import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { find, settled, textOf } from '@/components/testing/page';
import { changes } from './changes';

let context: AbortController;
let told: Node[][];
let heard: MutationRecord[];

beforeEach(() => {
  document.body.innerHTML = '<p>text</p><a href="/a" title="t">link</a><ul></ul>';
  context = new AbortController();
  told = [];
  heard = [];
  const hear = (records: readonly MutationRecord[]) => heard.push(...records);
  changes(hear, (changed) => told.push(changed), context.signal).observe(document);
});
afterEach(() => context.abort());

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

  it.each(['contenteditable', 'role'])(
    'is an element that may be an editor now: %s',
    async (name) => {
      find('p').setAttribute(name, 'textbox');
      await settled();
      expect(told).toEqual([[find('p')]]);
    },
  );

  it('is what is left of two texts that stand side by side where one between was removed', async () => {
    find('p').innerHTML = '04<b>CARA<i>CAS</i></b><hr>3124';
    await settled();
    told = [];
    find('hr').remove();
    await settled();
    expect(told).toEqual([[textOf('i'), find('p').lastChild]]);
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

  it('is the text behind what was removed, where that was the first', async () => {
    find('p').innerHTML = '<b>A</b>04CARACAS3124';
    await settled();
    told = [];
    find('b').remove();
    await settled();
    expect(told).toEqual([[textOf('p')]]);
  });

  it('is the text beside what was removed where only the comments of a framework are between', async () => {
    find('p').innerHTML = '<i>04</i><!----><b>New</b><!--if--><!--else--><u>CARACAS</u>';
    await settled();
    told = [];
    find('b').remove();
    await settled();
    expect(told).toEqual([[textOf('i'), textOf('u')]]);
  });

  it('is nothing where something was removed that had no text beside it, which is told all the same', async () => {
    find('ul').innerHTML = '<li><img></li>';
    await settled();
    told = [];
    find('li').remove();
    await settled();
    expect(told).toEqual([[]]);
  });

  it('is nothing that was gone again before it could be read', async () => {
    const item = document.createElement('li');
    find('ul').append(item);
    await null;
    item.remove();
    await settled();
    expect(told).toEqual([[]]);
  });

  it('is nothing, and nothing is told, where other attributes change', async () => {
    find('a').setAttribute('title', 'another');
    find('p').className = 'new';
    await settled();
    expect([told, heard]).toEqual([[], []]);
  });
});

it('each change is told at once, before a frame is drawn', async () => {
  textOf('p').data = 'another';
  find('p').remove();
  await null;
  expect(heard.map(({ type }) => type)).toEqual(['characterData', 'childList']);
  expect(told).toEqual([]);
});

describe('after the end', () => {
  it('nothing is told, not even what the page did just before', async () => {
    find('ul').append('before');
    await null;
    context.abort();
    find('ul').append('after');
    await settled();
    expect([told, heard.length]).toEqual([[], 1]);
  });
});
