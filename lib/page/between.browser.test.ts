import { describe, expect, it } from 'vitest';
import { annotatorTest, texts } from '@/components/testing/annotator';
import { drawn, find, settled } from '@/components/testing/page';
import type { Annotator } from './annotator';

const RECORD = '04CARACAS3124';

const test = annotatorTest();
let annotator: Annotator;
const shows = async (html: string) => {
  annotator = await test.mark(html);
};
const marked = () => texts(annotator);
const element = (name: string, text = '') =>
  Object.assign(document.createElement(name), { textContent: text });

describe.each([
  ['a line break', () => element('br')],
  ['an empty block', () => element('div')],
  ['a block with a word', () => element('div', 'word')],
  ['a picture', () => new Image()],
  ['a space', () => document.createTextNode(' ')],
  ['a block with what looks like the beginning of one', () => element('div', '06CARA')],
])('where %s comes', (_, between) => {
  it('between a word and an identifier, that is marked', async () => {
    await shows(`<p><b>see</b><i>${RECORD}</i></p>`);
    expect(marked()).toEqual([]);
    find('i').before(between());
    await settled();
    expect(marked()).toEqual([RECORD]);
    expect(drawn('record')).toEqual([RECORD]);
  });

  it('between an identifier and a word, that is marked', async () => {
    await shows(`<p><b>${RECORD}</b><i>5abc</i></p>`);
    expect(marked()).toEqual([]);
    find('i').before(between());
    await settled();
    expect(marked()).toEqual([RECORD]);
  });

  it('between two identifiers, both are marked', async () => {
    await shows(`<p><b>0</b><b>4CARACAS312</b><b>4</b><i>06CARACAS</i><i>751</i></p>`);
    expect(marked()).toEqual([]);
    find('i').before(between());
    await settled();
    expect(marked()).toEqual([RECORD, '06CARACAS751']);
  });
});

it('an identifier is marked that comes letter by letter, each in an element of its own', async () => {
  await shows('<h1></h1>');
  for (const letter of `See ${RECORD}.`) {
    find('h1').append(element('span', letter));
    await settled();
  }
  expect(marked()).toEqual([RECORD]);
});

it('the same, where a framework leaves empty texts and comments between', async () => {
  await shows('<h1></h1>');
  for (const letter of `See ${RECORD}.`) {
    find('h1').append('', element('span', letter), document.createComment(''));
    await settled();
  }
  expect(marked()).toEqual([RECORD]);
});
