import type { Mention, Spot } from './mention';

/**
 * Where the addresses of cables have their identifier, whatever the host: the sites that held them have had many
 * names, and most are gone. `ID` stands for the identifier, `YYYY` and `MM` for year and month, `ANY` for a part of
 * the path, `EXT` for an ending such as html. A question mark also stands for any place in the query.
 */
const SHAPES = [
  '/plusd/cables/ID_a.EXT', // wikileaks.org, search.wikileaks.org
  '/plusd/cables/ID.EXT',
  '/plusd/cables/ID_a',
  '/plusd/cables/ID',
  '/cable/YYYY/MM/ID.EXT', // cablegate.wikileaks.org, wikileaks.ch, mirrors by name and address
  '/cable/YYYY/MM/ID',
  '/cables/YYYY/MM/ID.EXT',
  '/cables/YYYY/MM/ID',
  '/cable/YYYY/ID.EXT',
  '/cable/YYYY/ID',
  '?id=ID', // cablegatesearch.net, cables.mrkva.eu, cablesearch.org
  '?ids=ID',
  '?cable=ID',
  '?cable_id=ID',
  '?cableid=ID',
  '?ref=ID',
  '?refid=ID',
  '?reference_id=ID',
  '?mrn=ID',
  '?doc=ID',
  '?title=ID', // cablewiki.net
  '/cable/ID', // leakfeed.com, dazzlepod.com
  '/cable/ID.EXT',
  '/cable/ID/ANY',
  '/cables/ID', // cabledrum.net
  '/cables/ID.EXT',
  '/cables/ID/ANY',
  '/cablegate/ID',
  '/cablegate/ID.EXT',
  '/id/ID', // short addresses of the mirrors
  '/memo/YYYY/MM/DD/ID', // statelogs.owni.fr
  '/view/ID',
  '/wiki/ID',
  '/document/ID',
  '/documents/ID',
  '/ID.EXT', // mirrors that lie flat, files by name
  '/ID_a.EXT',
  '#ID', // one page for all, or for a month
  '#cable-ID',
  '#/cable/ID',
  '#!/cable/ID',
];

/** What the words of a shape stand for. */
const WORDS: Record<string, string> = {
  ID: '(\\w{5,48}?)',
  YYYY: '\\d{4}',
  MM: '\\d{1,2}',
  DD: '\\d{1,2}',
  ANY: '[^/?#]{1,200}',
  '.EXT': '\\.(?:x?html?|txt|json|xml|pdf|md|php|aspx?)',
  _a: '_[a-z]',
  '?': '[?&;]',
};

const PATTERNS = SHAPES.map((shape) => {
  const pattern = shape.replace(
    /ID|YYYY|MM|DD|ANY|\.EXT|_a(?![a-z])|\?/g,
    (word) => WORDS[word] ?? '',
  );
  return new RegExp(`${pattern}/?(?:[?&#;].*)?$`);
});

/** What an identifier in an address looks like: where there is none, no shape needs to be tried. */
const LIKE_IDENTIFIER = /(?:^|[^0-9A-Za-z])\d\d[0-9A-Za-z]{3,46}(?:[^0-9A-Za-z]|$)/;

/** What every address of a cable has: a first look at each of a page's links. */
const MAY_BE_CABLE = /\d[A-Za-z]|\d%/;

/** No address of a cable is longer, with all that a search may have put behind it. */
const LONGEST = 2_000;

/**
 * Gives the mention that a link's address is, or null. `start` and `end` are those of the identifier within
 * the decoded address.
 */
export function linkMention(spot: Spot, address: string): Mention | null {
  if (address.length > LONGEST || !MAY_BE_CABLE.test(address)) return null;
  const place = decoded(address);
  if (!LIKE_IDENTIFIER.test(place)) return null;
  for (const pattern of PATTERNS) {
    const found = pattern.exec(place)?.[1];
    const [mention] = found ? spot(found) : [];
    if (!found || !mention || mention.start > 0 || mention.end < found.length) continue;
    const start = place.lastIndexOf(found);
    return { ...mention, start, end: start + found.length, form: 'link' };
  }
  return null;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
