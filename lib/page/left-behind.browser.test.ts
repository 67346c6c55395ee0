import { expect, it } from 'vitest';
import { clearLeftBehind } from './left-behind';

it('the marks and the card of a script that was cut off go, and nothing of the page’s', () => {
  document.body.innerHTML = '<p>text</p><reftel-card></reftel-card><other-card></other-card>';
  const names = ['reftel-record', 'reftel-active', 'found', 'my-reftel-list'];
  for (const name of names) CSS.highlights.set(name, new Highlight());
  clearLeftBehind();
  expect(document.body.innerHTML).toBe('<p>text</p><other-card></other-card>');
  expect([...CSS.highlights.keys()]).toEqual(['found', 'my-reftel-list']);
  CSS.highlights.clear();
});
