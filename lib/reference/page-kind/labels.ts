import type { CableId } from '../../cable';
import type { Spot } from '../mention';

/** An identifier that a page names as that of the cable it shows. */
export interface Labelled {
  at: number;
  id: CableId;
}

/** What sites that hold cables call the identifier, and how they begin a cable's page. */
const NAMES = [
  'reference id',
  'canonical id',
  'identifier',
  'cable id',
  'cable reference id',
  'message reference(?: number)?',
  'message number',
  'mrn',
  'viewing cable',
  'reference number',
  'cable number',
  'document id',
  'cable',
];
/** The other facts that those pages tell, whose labels may stand between that of the identifier and itself. */
const FACTS = [
  'created',
  'date',
  'date\\/time',
  'released',
  'release date',
  'classification',
  'original classification',
  'current classification',
  'origin',
  'from',
  'source',
  'to',
  'tags',
  'subject',
  'title',
  'handling restrictions',
  'character count',
  'executive order',
  'locator',
  'concepts',
  'office origin',
  'archive status',
  'destination',
  'header',
  'references?',
  'markings',
  'type',
];
const MARKS = '[\\s:#|•\\-–=*\\u0001]';
const LABEL = new RegExp(
  `(?<![A-Za-z0-9])(?:${NAMES.join('|')})(?![A-Za-z0-9])(?:${MARKS}|(?:${FACTS.join('|')})(?![A-Za-z])){1,80}(?=\\d)`,
  'gi',
);
const FACT = new RegExp(
  `(?:^|[\\n\\u2029|]|\\s{2})[ \\u00a0]{0,8}(${FACTS.join('|')})[ \\u00a0]{0,4}(?=[:|\\n\\u2029]|\\s{2}|$)`,
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
