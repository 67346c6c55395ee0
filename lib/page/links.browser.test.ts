import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressesBelow, linksBelow, mayLink } from './links';

/** Gives the first element of some markup. */
function element(markup: string): Element {
  document.body.innerHTML = markup;
  const { firstElementChild } = document.body;
  if (!firstElementChild) throw new Error('no element');
  return firstElementChild;
}

const addressesOf = (markup: string) => addressesBelow(element(markup));

it('links are found at and below a node, those of maps and drawings too', () => {
  const root = element(
    '<div><a id="a"></a><p><a id="b"></a></p><map><area id="c"></map><svg><a id="d"></a></svg></div>',
  );
  expect(linksBelow(root).map(({ id }) => id)).toEqual(['a', 'b', 'd', 'c']);
  expect([...linksBelow(element('<a id="e"><b></b></a>'))].map(({ id }) => id)).toEqual(['e']);
});

it('no link is below a text, or in what is none', () => {
  expect([...linksBelow(new Text('04CARACAS3124'))]).toEqual([]);
  expect([...linksBelow(element('<abbr><article></article></abbr>'))]).toEqual([]);
});

it.each([
  ['as it is written', '<a href="../04CARACAS3124.html">', '../04CARACAS3124.html'],
  ['of the release’s shortest', '<a href="/cables/092OF5_a.html">', '/cables/092OF5_a.html'],
  ['of an area', '<map><area href="?id=04CARACAS3124"></map>', '?id=04CARACAS3124'],
  ['of a drawing', '<svg><a href="#04CARACAS3124"/></svg>', '#04CARACAS3124'],
  ['of an older drawing', '<svg><a xlink:href="#04CARACAS3124"/></svg>', '#04CARACAS3124'],
  ['with its letters encoded', '<a href="/04%43ARACAS3124">', '/04%43ARACAS3124'],
])('an address that may be a cable’s is given %s', (_, markup, address) => {
  expect(addressesOf(markup)).toBe(address);
});

it.each([
  ['a link without one', '<a name="04CARACAS3124">'],
  ['one without a number', '<a href="https://wikileaks.org/plusd/">'],
  ['one with numbers alone', '<a href="/2010/11/28/1234-5b.html">'],
])('nothing is given of %s', (_, markup) => expect(addressesOf(markup)).toBe(''));

it('only those of the addresses that may be a cable’s are given', () => {
  const links = ['/article/11', 'london7.html', '/t/3abcd', '/cable/04CARACAS3124'];
  const html = links.map((href) => `<a href="${href}">`).join('</a>');
  expect(addressesOf(`<div>${html}</a></div>`)).toBe('/t/3abcd /cable/04CARACAS3124');
});

describe('whether a page may link to a cable', () => {
  it.each([
    ['/cable/2004/10/04CARACAS3124.html', true],
    ['092OF5', true],
    ['?id=04%43ARACAS3124', true],
    ['04caracas3124', true],
    ['/2010/11/28/1234-5b.html', false],
    ['/news/a-story', false],
  ])('is told by its addresses: %s', (href, answer) => {
    document.body.innerHTML = `<p>text <a href="${href}">link</a></p>`;
    expect(mayLink(document)).toBe(answer);
  });

  it('is told of every address that is given', () => {
    const part = fc.constantFrom('0', '9', 'A', 'z', '%', '/', '-', 'é', ' ', '"', '&');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        document.body.innerHTML = '<p><a>link</a></p>';
        document.querySelector('a')?.setAttribute('href', parts.join(''));
        expect(addressesBelow(document) === '' || mayLink(document)).toBe(true);
      }),
    );
  });
});
