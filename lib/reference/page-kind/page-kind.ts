import { type CableId, type IdParts, parseCableId } from '../../cable';
import type { CitingCable } from '../citing-cable';
import { linkMention } from '../link';
import type { Spot } from '../mention';
import { plainText } from '../plain-text';
import { datesIn } from './dates';
import { type Heading, messageHeadings } from './headings';
import { factsAround, labelled } from './labels';
import { partsOf } from './parts';
import { cableOfHeading } from './several';

/** What only a cable's own text has. */
const SIGNS = [
  /\bSIPDIS\b/,
  /\bE\.? ?O\.? ?1(?:2356|2958|3526)\b/i,
  /(?:^|[\n\u2029 ])TAGS?:? {1,6}[A-Z]{2,5}\b/,
  /(?:^|[\n\u2029 ])SUBJ(?:ECT)?:/i,
  /(?:^|[\n\u2029 ])REFS?(?:\(S\))?:/i,
  /\bCLASSIFIED BY\b/i,
  /\bVZCZC[A-Z]{2,5}\d/,
  /\bDE RU[A-Z]{4,6}\b/,
  /\bZN[RY] [A-Z]{5} ZZ[HK]\b/,
  /\b\d{6}Z [A-Z]{3} \d{2}\b/,
  /(?:^|[\n\u2029 ])FM (?:AM|US|SEC|REO|RPO)[A-Z]{2,10} /,
  /\bRU?E?H?[A-Z]{2,5}\/(?:AM|US|SEC)[A-Z]{3,9} [A-Z]/,
  /(?:^|[\n\u2029 ])(?:¶ ?)?1\. ?\((?:C|S|U|SBU|C\/NF|S\/NF)\)/,
];
/** With the page's own heading or label, and without. */
const ENOUGH_SIGNS = 3;
const ENOUGH_FACTS = 2;

/**
 * Says whether a page is that of a cable, and of which: WikiLeaks' two libraries and their mirrors, the sites that
 * searched them, a cable as plain text. The text itself has to tell, by labels such as Reference ID, Created and
 * Origin, or by the manner of a message: heading, SIPDIS, E.O. 12958, TAGS, SUBJECT. Address and title only help where
 * the text is a cable's and does not say whose. An article that quotes a cable whole is taken for it, too: the REF
 * line it quotes is that cable's. Null where the page is none, or where it cannot be said which it is.
 */
export function citingCable(
  spot: Spot,
  given: string,
  address: string,
  title: string,
): CitingCable | null {
  const { text } = plainText(given);
  const signs = SIGNS.filter((sign) => sign.test(text)).length;
  const headings = signs >= ENOUGH_SIGNS ? distinct(messageHeadings(text, spot)) : [];
  const labels = labelled(text, spot).filter(
    ({ at }) => signs >= ENOUGH_SIGNS || factsAround(text, at) >= ENOUGH_FACTS,
  );
  const named = new Set(labels.map(({ id }) => id));
  const hint = linkMention(spot, address)?.ids[0] ?? onlyId(spot, title);
  if (headings.length > 1 || named.size > 1) return ofSeveral(headings, [...named], hint, spot);
  const [heading] = headings;
  const [label] = named;
  return ofOne(
    heading,
    label ?? (signs >= ENOUGH_SIGNS ? hint : undefined),
    text,
    labels[0]?.at,
    spot,
  );
}

function ofOne(
  heading: Heading | undefined,
  id: CableId | undefined,
  text: string,
  at: number | undefined,
  spot: Spot,
): CitingCable | null {
  if (!id) return heading ? cableOfHeading(heading) : null;
  const parts = partsOf(id, spot) ?? (heading && partsBeside(id, heading));
  if (!parts) return null;
  // Label and text disagree: the page tells of one cable and quotes another.
  if (heading && (heading.station !== parts.station || heading.serial !== parts.serial))
    return null;
  const month = heading?.year === parts.year ? heading.month : monthIn(text, parts.year, at ?? 0);
  return { id, ...parts, month, several: false };
}

/** What `09BAU339` should be, its own heading tells. */
function partsBeside(id: CableId, { station, serial }: Heading): IdParts | null {
  return id.endsWith(String(serial)) ? parseCableId(`${id.slice(0, 2)}${station}${serial}`) : null;
}

/** A page with several whole cables is read one by one; it has the identity of the one it is named for. */
function ofSeveral(
  headings: Heading[],
  ids: CableId[],
  hint: CableId | undefined,
  spot: Spot,
): CitingCable | null {
  const first = headings.map(cableOfHeading).find((cable) => cable !== null);
  const id = hint ?? first?.id ?? ids[0];
  const parts = id ? partsOf(id, spot) : null;
  return parts && id ? { id, ...parts, month: null, several: true } : null;
}

/** The first date of a year near a cable's labels. */
function monthIn(text: string, year: number, at: number): string | null {
  const near = text.slice(Math.max(at - 600, 0), at + 1_200);
  return datesIn(near).find((date) => date.year === year)?.month ?? null;
}

function onlyId(spot: Spot, text: string): CableId | undefined {
  const ids = new Set(spot(text).flatMap((mention) => mention.ids));
  const [id] = ids;
  return ids.size === 1 ? id : undefined;
}

/** Pages repeat a cable's heading on each of its parts. */
function distinct(headings: Heading[]): Heading[] {
  const seen = new Map<string, Heading>();
  for (const heading of headings) {
    const key = `${heading.station} ${heading.serial}`;
    const before = seen.get(key);
    if (!before || (before.year === null && heading.year !== null)) seen.set(key, heading);
  }
  return [...seen.values()];
}
