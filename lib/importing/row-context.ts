import { type Cable, type CableId, parseCableId } from '../cable';
import type { Identifiers } from '../index/identifiers';
import { FIRST_PARAGRAPH, type RowContext } from '../index/import/placed-record';
import { locateParts } from '../index/locate';
import { plausibleParts } from '../index/neighbours';
import { type Mention, type ReferenceTables, settle, spotter } from '../reference';

const LABEL = String.raw`REF(?:S|TELS?|ERENCES?|\(S\))?`;
const REFERENCE_LINE = new RegExp(String.raw`^.{0,16}\b${LABEL}\b`, 'im');

/**
 * Gives what reading records takes from the bundled identifiers, which are all that was released: the corrected forms of
 * malformed identifiers, and the cables that the REF lines above a body's first paragraph cite, by the grammar of
 * `lib/reference`. A reference that may be to several cables is to that which was released; to one that was not, only
 * where it can be no other.
 */
export function rowContext(tables: ReferenceTables, identifiers: Identifiers): RowContext {
  const spot = spotter(tables);
  const known: Known = (id) => sighted(identifiers, id);
  return {
    corrected: (id) => identifiers.malformedAs(id),
    references(body, citing) {
      const head = headOf(body);
      const at = REFERENCE_LINE.exec(head)?.index;
      if (at === undefined) return [];
      const cable = { ...citing, several: false };
      return spot(head.slice(at), { cable, loose: false }).flatMap((mention) => {
        const cited = citedBy(mention, known);
        return cited && cited !== citing.id && parseCableId(cited) ? [cited] : [];
      });
    },
  };
}

/** A label with nothing behind it: what is numbered below are its references. */
const LABEL_ALONE = new RegExp(String.raw`^[ \t]*${LABEL}[ \t]*:?\s*$`, 'im');

/** Gives what stands above the first paragraph of a body. */
function headOf(body: string): string {
  const end = FIRST_PARAGRAPH.exec(body)?.index ?? body.length;
  const above = body.slice(0, end);
  const label = LABEL_ALONE.exec(above.slice(above.trimEnd().lastIndexOf('\n') + 1));
  if (!label || end === body.length) return above;
  const more = FIRST_PARAGRAPH.exec(body.slice(end + 1))?.index;
  return body.slice(0, more === undefined ? undefined : end + 1 + more);
}

type Known = (id: CableId) => Cable | undefined;

const NOWHERE = {
  place: { nth: 0, of: 0 },
  neighbours: { before: null, after: null },
  citedBy: [],
};

/** Gives a cable by identifier and month, by which references are settled; all that is known of it takes ten times as long. */
function sighted(identifiers: Identifiers, id: CableId): Cable | undefined {
  const parts = parseCableId(id);
  const located = locateParts(identifiers, id, parts);
  if (located) {
    const { corrected, station, month } = located;
    return {
      kind: 'identifier',
      id: located.id,
      corrected,
      station,
      month,
      ...NOWHERE,
      why: 'not-held',
    };
  }
  if (!parts || !plausibleParts(identifiers, parts)) return undefined;
  const { station, year } = parts;
  return { kind: 'unreleased', id, station, year, neighbours: NOWHERE.neighbours };
}

function citedBy(mention: Mention, known: Known): CableId | null {
  const cable = settle(mention, known) ?? firstReleased(mention, known);
  if (!cable) return mention.ids.length === 1 ? mention.ids[0] : null;
  // An index names what is cited by year, post and serial.
  return cable.kind === 'unreleased' ? cable.id : (cable.corrected ?? cable.id);
}

const firstReleased = ({ ids }: Mention, known: Known) =>
  ids.map(known).find((cable) => cable && cable.kind !== 'unreleased');
