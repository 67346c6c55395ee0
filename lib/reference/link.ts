import { MAY_BE_CABLE } from './address';
import type { Mention, Spot } from './mention';

/**
 * Where the addresses of cables have their identifier, whatever the host: the sites that held them have had many
 * names, and most are gone. `ID` stands for the identifier, `_a` for a suffix that may be there, `.EXT` for an ending such
 * as html, `~` for the two of them, there or not, `YYYY` and `NN` for parts of a date, `ANY` for a part of the path. A
 * question mark also stands for any place in the query.
 */
const SHAPES = [
  '/plusd/cables/ID~', // wikileaks.org, search.wikileaks.org
  '/CABLES/YYYY/NN/ID~', // cablegate.wikileaks.org, wikileaks.ch, mirrors by name and address
  '/CABLES/YYYY/ID~',
  '?KEY=ID', // cablegatesearch.net, cables.mrkva.eu, cablesearch.org, cablewiki.net
  '/CABLES/ID~', // leakfeed.com, dazzlepod.com, cabledrum.net
  '/CABLES/ID/ANY',
  '/cablegate/ID~',
  '/[Cc]able[_-]ID~', // wikileaks.jcvignoli.com
  '/FOLDER/ID',
  '/memo/YYYY/NN/NN/ID', // statelogs.owni.fr
  '/ID_a.EXT', // mirrors that lie flat, files by name
  '#ID', // one page for all, or for a month
];

const SUFFIX = '(?:_[a-z])?';
const EXT = '\\.(?:x?html?|txt|json|xml|pdf|md|php|aspx?)';

/** What the words of a shape stand for. */
const WORDS: Record<string, string> = {
  ID: '(\\w{5,48}?)',
  YYYY: '\\d{4}',
  NN: '\\d{1,2}',
  ANY: '[^/?#]{1,200}',
  CABLES: 'cables?',
  FOLDER: '(?:id|view|wiki|documents?)',
  KEY: '(?:ids?|cable(?:_?id)?|ref(?:id|erence_id)?|mrn|doc|title)',
  '.EXT': EXT,
  _a: SUFFIX,
  '~': `${SUFFIX}(?:${EXT})?`,
  '?': '[?&;]',
  '#': '#(?:cable-|!?/cable/)?',
};

const PATTERNS = SHAPES.map((shape) => {
  const pattern = shape.replace(
    /ID|YYYY|NN|ANY|CABLES|FOLDER|KEY|\.EXT|_a(?![a-z])|[~?#]/g,
    (word) => WORDS[word] ?? '',
  );
  return new RegExp(`${pattern}/?(?:[?&#;].*)?$`);
});

/** What an identifier in an address looks like: where there is none, no shape needs to be tried. */
const LIKE_IDENTIFIER = /(?:^|[^0-9A-Za-z])\d\d[0-9A-Za-z]{3,46}(?:[^0-9A-Za-z]|$)/;

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
