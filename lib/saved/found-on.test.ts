import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { foundOn } from './found-on';
import { FoundOn } from './saved-cable';

describe('the page that a cable was found on', () => {
  it('is kept by its title and its address, with all that leads to the place', () => {
    const address = 'https://example.org/review?page=2#notes';
    expect(foundOn('The Review', address)).toEqual({ title: 'The Review', address });
  });

  it('is kept in a form that the background accepts, however long its title', () => {
    const kept = foundOn('x'.repeat(5000), 'https://example.org/');
    expect(safeParse(FoundOn, kept).success).toBe(true);
  });

  it.each([
    ['leads nowhere', 'about:srcdoc'],
    ['is its own content', 'data:text/html,04CARACAS3124'],
    ['is beyond all length', `https://example.org/?${'x'.repeat(8000)}`],
  ])('is not kept where its address %s', (_, address) => {
    expect(foundOn('A page', address)).toBeNull();
  });
});
