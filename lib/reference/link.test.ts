import { describe, expect, it } from 'vitest';
import { linkMention } from './link';
import { spotter } from './spot';
import { packTables } from './tables';

const spot = spotter(packTables(['CARACAS', 'PARIS'], [], []));

describe('the address of a cable', () => {
  it.each([
    'https://wikileaks.org/plusd/cables/04CARACAS3124_a.html',
    'https://search.wikileaks.org/plusd/cables/04CARACAS3124_a.html#efmAAA',
    'http://213.251.145.96/cable/2004/10/04CARACAS3124.html',
    'http://wikileaks.ch/cable/2004/10/04CARACAS3124.html',
    'http://www.cablegatesearch.net/cable.php?id=04CARACAS3124',
    'http://www.cablegatesearch.net/cable.php?id=04CARACAS3124&q=chavez',
    'http://www.cabledrum.net/cables/04CARACAS3124',
    'https://example.org/cable/04caracas3124/',
    'https://example.org/cable.php?version=1&id=04CARACAS3124',
    'https://example.org/cable/view.php?id=04CARACAS3124&lang=es',
    'http://wikileaks.ch/cable/2004/10/04CARACAS3124',
    'https://example.org/cables/04CARACAS3124.html',
  ])('is read from %s', (address) => {
    expect(linkMention(spot, address)).toMatchObject({ ids: ['04CARACAS3124'], form: 'link' });
  });

  it.each([
    ['an article about a cable', 'https://example.org/news/04CARACAS3124-explained'],
    ['another page of such a site', 'https://wikileaks.org/plusd/'],
    [
      'a number longer than an identifier',
      'https://wikileaks.org/cable/2004/10/X04CARACAS3124.html',
    ],
    ['the archive of the seventies', 'https://wikileaks.org/plusd/cables/1975PARIS04749_b.html'],
    ['an address that does not decode', 'https://example.org/%E0%A4%A/04CARACAS3124x'],
  ])('is not taken from %s', (_, address) => {
    expect(linkMention(spot, address)).toBeNull();
  });
});
