import type { Mention, Spot } from './mention';

/**
 * Where the addresses of cables have their identifier, whatever the host: the sites that held them have had
 * many names, and most are gone. `ID` stands for the identifier.
 */
const SHAPES = [
  '/plusd/cables/ID_a.html', // wikileaks.org, search.wikileaks.org
  '/plusd/cables/ID.html',
  '/cable/YYYY/MM/ID.html', // cablegate.wikileaks.org, wikileaks.ch, mirrors by name and address
  '/cable/YYYY/MM/ID',
  '?id=ID', // cablegatesearch.net, cables.mrkva.eu
  '/cable/ID',
  '/cable/ID.html',
  '/cables/ID', // cabledrum.net
  '/cables/ID.html',
  '/id/ID', // short addresses of the mirrors
];

const PATTERNS = SHAPES.map(
  (shape) =>
    new RegExp(
      `${shape
        .replace('.', '\\.')
        .replace('?', '[?&]')
        .replace('YYYY/MM', '\\d{4}/\\d{1,2}')
        .replace('ID', '(\\w+?)')
        .replace('_a', '_\\w')}/?(?:[?&].*)?$`,
    ),
);

/** What every address of a cable has: a first look at each of a page's links. */
export const MAY_BE_CABLE = /\d[A-Za-z]/;

/**
 * Gives the mention that a link's address is, or null. `start` and `end` are those of the identifier within
 * the decoded path and query.
 */
export function linkMention(spot: Spot, address: string): Mention | null {
  if (!MAY_BE_CABLE.test(address)) return null;
  const place = pathAndQuery(address);
  for (const pattern of PATTERNS) {
    const found = pattern.exec(place)?.[1];
    const [mention] = found ? spot(found) : [];
    if (!found || !mention || mention.start > 0 || mention.end < found.length) continue;
    const start = place.lastIndexOf(found);
    return { ...mention, start, end: start + found.length, form: 'link' };
  }
  return null;
}

function pathAndQuery(address: string): string {
  const [place = ''] = address.split('#');
  try {
    return decodeURIComponent(place);
  } catch {
    return place;
  }
}
