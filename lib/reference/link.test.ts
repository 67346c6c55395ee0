import { describe, expect, it } from 'vitest';
import { linkMention } from './link';
import { spotter } from './spot';
import { packTables } from './tables';

const spot = spotter(
  packTables(['CARACAS', 'PARIS'], [], ['06ASTANA', '08SECTION01OF03CAIRO1416', '092OF5']),
);

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
    'https://wikileaks.org/plusd/cables/04CARACAS3124',
    'https://web.archive.org/web/20110101000000/http://213.251.145.96/cable/2004/10/04CARACAS3124.html',
    'https://social.example/l.php?u=http%3A%2F%2Fwikileaks.ch%2Fcable%2F2004%2F10%2F04CARACAS3124.html&h=x',
    'http://cablesearch.org/cable/view.php?id=04CARACAS3124&hl=trafficking',
    'http://leakfeed.com/cable/04CARACAS3124',
    'http://dazzlepod.com/cable/04CARACAS3124/?rss=1',
    'http://statelogs.owni.fr/index.php/memo/2010/11/29/04CARACAS3124/',
    'http://cablewiki.net/index.php?title=04CARACAS3124',
    'https://example.org/cablegate.html#04CARACAS3124',
    'https://example.org/#/cable/04CARACAS3124',
    'file:///home/reader/cables/2004/10/04CARACAS3124.txt',
    'https://example.org/cable/04CARACAS3124/work-goes-on',
    'https://example.org/cable/2004/04CARACAS3124.html',
    'https://example.org/cablegate/04CARACAS3124.txt',
    'https://example.org/04CARACAS3124_a.html',
    'https://example.org/?a=b;reference_id=04CARACAS3124',
    'https://example.org/find?cableid=04CARACAS3124',
    'https://example.org/documents/04CARACAS3124',
    'https://example.org/2004.html#cable-04CARACAS3124',
    'https://example.org/#!/cable/04CARACAS3124',
    'https://wikileaks.jcvignoli.com/cable_04CARACAS3124',
    'https://example.org/wiki/Cable_04CARACAS3124',
    'https://example.org/2011/08/cable-04caracas3124.html',
  ])('is read from %s', (address) => {
    expect(linkMention(spot, address)).toMatchObject({ ids: ['04CARACAS3124'], form: 'link' });
  });

  it.each([
    ['http://wikileaks.ch/cable/2008/07/08SECTION01OF03CAIRO1416.html', '08SECTION01OF03CAIRO1416'],
    ['https://wikileaks.org/plusd/cables/06ASTANA_a.html', '06ASTANA'],
    ['https://wikileaks.org/plusd/cables/092OF5_a.html', '092OF5'],
    ['https://wikileaks.org/plusd/cables/04CARACAS003124_a.html', '04CARACAS3124'],
  ])('is read where the release has the identifier wrong, or padded: %s', (address, id) => {
    expect(linkMention(spot, address)).toMatchObject({ ids: [id], form: 'link' });
  });

  it('tells where in the decoded address the identifier stands', () => {
    const address = 'https://example.org/cable%2F04CARACAS3124';
    const found = linkMention(spot, address);
    expect(decodeURIComponent(address).slice(found?.start, found?.end)).toBe('04CARACAS3124');
  });

  it.each([
    ['an article about a cable', 'https://example.org/news/04CARACAS3124-explained'],
    ['another page of such a site', 'https://wikileaks.org/plusd/'],
    [
      'a number longer than an identifier',
      'https://wikileaks.org/cable/2004/10/X04CARACAS3124.html',
    ],
    ['the archive of the seventies', 'https://wikileaks.org/plusd/cables/1975PARIS04749_b.html'],
    ['a file that is no text', 'https://example.org/04caracas3124.jpg'],
    ['an address longer than any', `https://example.org/cable/04CARACAS3124?${'q'.repeat(2_000)}`],
    ['an address that does not decode', 'https://example.org/%E0%A4%A/04CARACAS3124x'],
  ])('is not taken from %s', (_, address) => {
    expect(linkMention(spot, address)).toBeNull();
  });
});
