import { describe, expect, it } from 'vitest';
import { cableId } from './id';
import { isGone, livingCopies } from './links';

const ID = cableId({ year: 2004, station: 'CARACAS', serial: 3124 });

describe('the host of an address', () => {
  it.each([
    'http://www.cablegatesearch.net/cable.php?id=04CARACAS3124',
    'http://213.251.145.96/cable/2004/10/04CARACAS3124.html',
    'http://46.59.1.2:80/cable/2004/10/04CARACAS3124.html',
    'https://WIKILEAKS.CH/cable/2004/10/04CARACAS3124.html',
    'http://cablegate.wikileaks.org/cable/2004/10/04CARACAS3124.html',
    '//mirror.wikileaks.ch/cable/',
    'http://reader@wikileaks.lu/',
  ])('is gone: %s', (address) => expect(isGone(address)).toBe(true));

  it.each([
    'https://wikileaks.org/plusd/cables/04CARACAS3124_a.html',
    'https://web.archive.org/web/2011/http://wikileaks.ch/cable/2004/10/04CARACAS3124.html',
    'https://example.org/?from=http://wikileaks.ch/',
    'https://notwikileaks.ch/',
    '/cable/2004/10/04CARACAS3124.html',
    'nothing',
    '',
  ])('is not known to be gone: %s', (address) => expect(isGone(address)).toBe(false));
});

describe('the living copies of a cable', () => {
  const archived = (options: Parameters<typeof livingCopies>[1]) =>
    livingCopies(ID, options).map(({ site, address }) => `${site} ${address}`);

  it('are at WikiLeaks, and in the Wayback Machine what was at the cited address', () => {
    const address = 'http://www.cablegatesearch.net/cable.php?id=04CARACAS3124';
    expect(archived({ address })).toEqual([
      'wikileaks https://wikileaks.org/plusd/cables/04CARACAS3124_a.html',
      `wayback https://web.archive.org/web/*/${address}`,
    ]);
  });

  it('are in the Wayback Machine by the address of the first release, where the month is known', () => {
    expect(archived({ month: '2004-10' })[1]).toBe(
      'wayback https://web.archive.org/web/*/http://wikileaks.org/cable/2004/10/04CARACAS3124.html',
    );
    expect(archived({})).toHaveLength(1);
  });
});
