import { expect, it } from 'vitest';
import { textOfSmall } from './small-page';

const read = (html: string) => {
  document.body.innerHTML = html;
  return textOfSmall(document);
};

it('is all of the text of a small page', () => {
  expect(read('<p>04CARA<b>CAS</b>3124</p><pre>one</pre>two')).toContain('04CARACAS3124onetwo');
  expect(read('')).toBe(document.documentElement.textContent);
});

it.each([
  ['has many elements', '<p>paragraph</p>'.repeat(1200)],
  ['has much text', `<p>${'word '.repeat(60_000)}</p>`],
  ['is a file of text', `<pre>${'line\n'.repeat(20_000)}</pre>`],
])('is none where the page %s: it has to be read in parts', (_, html) => {
  expect(read(html)).toBe(null);
});
