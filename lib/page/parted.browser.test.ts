import { beforeEach, expect, it } from 'vitest';
import { annotatorTest, texts } from '@/components/testing/annotator';
import { drawn, find, settled } from '@/components/testing/page';
import type { Annotator } from './annotator';

const RECORD = '04CARACAS3124';

const test = annotatorTest();
let annotator: Annotator;
beforeEach(async () => {
  annotator = await test.mark('<p><b>04</b><i></i>CARACAS<u>3124</u> and 06CARACAS751</p>');
});

const marked = () => texts(annotator);
const element = (name: string, text = '') =>
  Object.assign(document.createElement(name), { textContent: text });

it.each([
  ['a block', () => find('u').before(element('div'))],
  ['a block deep between', () => find('i').append(element('div'))],
  ['a picture', () => find('i').before(new Image())],
  ['a word', () => find('u').before(' and ')],
  ['a word in an element', () => find('u').prepend(element('span', 'x'))],
  ['a field', () => find('i').after(element('input'))],
])('a mark goes at once where %s comes between its nodes, and no other does', async (_, come) => {
  expect(marked()).toEqual([RECORD, '06CARACAS751']);
  come();
  await Promise.resolve();
  expect(drawn('record')).toEqual(['06CARACAS751']);
  await settled();
  expect(marked()).toEqual(['06CARACAS751']);
});

it('a mark stays where nothing that parts it comes between', async () => {
  find('i').append(element('span'));
  find('u').after(element('div'));
  await settled();
  expect(marked()).toEqual([RECORD, '06CARACAS751']);
  expect(drawn('record').sort()).toEqual([RECORD, '06CARACAS751']);
});

it('a mark goes where a block comes behind an empty text that a framework has left between', async () => {
  find('u').before('');
  await settled();
  find('u').before(element('div'));
  await Promise.resolve();
  expect(drawn('record')).toEqual(['06CARACAS751']);
  await settled();
  expect(marked()).toEqual(['06CARACAS751']);
});

it.each([
  ['another place before it', () => find('p').prepend(' of ', find('u'))],
  ['another paragraph', () => find('p').after(find('u'))],
  ['nowhere', () => find('u').remove()],
  ['what a text of its own is put into', () => find('div').append(find('u').firstChild ?? '')],
])('a mark goes at once where a part of it goes to %s', async (_, go) => {
  document.body.append(element('div'));
  await settled();
  go();
  await Promise.resolve();
  expect(drawn('record')).toEqual(['06CARACAS751']);
  await settled();
  expect(marked()).toEqual(['06CARACAS751']);
});

it('a mark stays where it goes elsewhere as a whole', async () => {
  document.body.prepend(find('p'));
  await settled();
  expect(marked()).toEqual([RECORD, '06CARACAS751']);
});

it('a mark is there again when what came between has gone', async () => {
  const block = element('div');
  find('u').before(block);
  await settled();
  block.remove();
  await settled();
  expect(marked()).toEqual([RECORD, '06CARACAS751']);
});
