import type { CableId } from '../../cable';
import type { Spot } from '../mention';

/** An identifier that a page names as that of the cable it shows. */
export interface Labelled {
  at: number;
  id: CableId;
}

/** What sites that hold cables call the identifier. */
const NAMES =
  '(?:(?:cable )?reference|canonical|cable|document) id|message reference(?: number)?|(?:reference|cable|message) number|refid|identifier|mrn|id|cable|origin';
/** The facts that hardly any other page tells, and those that many do; their labels may stand before the identifier. */
const TELLING =
  'created|released|release date|classification|original classification|current classification|origin|tags|handling restrictions|executive order|locator|destination|office origin|archive status|canonical id|reference id';
const OTHERS =
  'date|date\\/time|from|source|to|subject|title|character count|concepts|header|references?|markings|type|cable time';
const STARTS = '(?:^|[\\n\\u2029|]|\\s{2})[ \\xa0]{0,8}';
const MARKS = '[\\s:#|•\\-–=*]';
/** Behind the label is its colon, or other labels and the end of their row. */
const LABEL = new RegExp(
  `${STARTS}(?:(?:${NAMES})[ \\xa0]{0,3}(?=[:#|=\\n\\u2029])(?:${MARKS}|(?:${TELLING}|${OTHERS})(?![A-Za-z])){1,80}|viewing cable[ \\xa0]{1,3}|cable reference id:?[ \\xa0]{0,3}#?)(?=\\d)`,
  'gi',
);
const FACT = new RegExp(
  `${STARTS}(${TELLING})[ \\xa0]{0,4}(?=[:|\\n\\u2029]|\\s{2}|$|-- Not)`,
  'gi',
);
const AROUND = 1_500;

/** Finds the identifiers that a page labels as a cable's own: `Reference ID: 04CARACAS3124`, `Canonical ID: …_a`. */
export function labelled(text: string, spot: Spot): Labelled[] {
  const found: Labelled[] = [];
  for (const match of text.matchAll(LABEL)) {
    const at = match.index + match[0].length;
    const [mention] = spot(text.slice(at, at + 48));
    if (mention?.start === 0 && mention.ids.length === 1)
      found.push({ at: match.index, id: mention.ids[0] });
  }
  return found;
}

/** Counts the different facts about a cable that are labelled around a position. */
export function factsAround(text: string, at: number): number {
  const around = text.slice(Math.max(at - AROUND, 0), at + AROUND);
  return new Set([...around.matchAll(FACT)].map(([, label = '']) => label.toLowerCase())).size;
}
