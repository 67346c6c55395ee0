import { beforeEach, describe, expect, it, vi } from 'vitest';
import { annotatorTest, texts } from '@/components/testing/annotator';
import { drawn, find, settled } from '@/components/testing/page';
import type { Annotator } from './annotator';

const ADDRESS = 'https://wikileaks.org/plusd/cables/04CARACAS3124_a.html';

const test = annotatorTest();
let annotator: Annotator;
beforeEach(async () => {
  annotator = await test.mark(
    `<p>as <a href="${ADDRESS}">the embassy <b>wrote</b> then</a> and later</p><aside></aside>`,
  );
});

const marked = () => texts(annotator);

describe('where a part of the text of a marked link goes', () => {
  it.each([
    ['behind the link', 'the embassy  then', () => find('a').after(find('b'))],
    ['to another place of the page', 'the embassy  then', () => find('aside').append(find('b'))],
    ['nowhere', 'the embassy  then', () => find('b').remove()],
    ['with all that stands around it', '', () => find('a').replaceChildren()],
    ['in front of it', 'wrote then', () => find('a').before(find('a').firstChild ?? '')],
  ])('%s, only what is left in it is marked', async (_, left, go) => {
    expect(marked()).toEqual(['the embassy wrote then']);
    go();
    await Promise.resolve();
    expect(drawn('record')).toEqual([]);
    await settled();
    expect(marked().join()).toBe(left);
    await vi.waitFor(() => expect(drawn('record').join()).toBe(left));
  });
});

it('a marked link has what comes into it marked with it', async () => {
  find('a').append(' in haste');
  await settled();
  expect(marked()).toEqual(['the embassy wrote then in haste']);
  await vi.waitFor(() => expect(drawn('record')).toEqual(['the embassy wrote then in haste']));
});

it('a marked link stays drawn where a part of its text ticks', async () => {
  for (const seconds of ['one', 'two', 'three']) {
    find('b').textContent = seconds;
    await settled();
    expect(drawn('record')).toEqual([`the embassy ${seconds} then`]);
  }
});
