import { type Cable, type CableId, parseCableId } from '../cable';
import type { RowContext } from '../index/import/placed-record';
import { cableOf, type OpenIndex } from '../index/reader';
import { type Mention, type ReferenceTables, settle, spotter } from '../reference';

const FIRST_PARAGRAPH = /^[ \t]*(?:¶ ?)?1\. ?[A-Z(]/m;
const REFERENCE_LINE = /^.{0,16}\bREF(?:S|TELS?|ERENCES?|\(S\))?\b/im;

/**
 * Gives what reading records takes from the bundled index, which knows all that was released: the corrected forms of
 * malformed identifiers, and the cables that the REF lines above a body's first paragraph cite, by the grammar of
 * `lib/reference`. A reference that may be to several cables is to that which was released; to one that was not, only
 * where it can be no other.
 */
export function rowContext(tables: ReferenceTables, index: OpenIndex): RowContext {
  const spot = spotter(tables);
  const known = remembered(index);
  const corrected = new Map<string, (typeof index.identifiers.malformed)[number]>(
    index.identifiers.malformed.map((one) => [one.id, one]),
  );
  return {
    corrected: (id) => corrected.get(id) ?? null,
    references(body, citing) {
      const head = body.slice(0, FIRST_PARAGRAPH.exec(body)?.index);
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

type Known = (id: CableId) => Cable | undefined;

/** So many cables are remembered; all at once would take as much memory as the import itself. */
const MOST_KNOWN = 20_000;

/** Looks a cable up in 0.06 ms, and many are cited by many. */
function remembered(index: OpenIndex): Known {
  const cables = new Map<CableId, Cable | undefined>();
  return (id) => {
    if (cables.has(id)) return cables.get(id);
    if (cables.size >= MOST_KNOWN) cables.clear();
    const cable = cableOf(index, id) ?? undefined;
    cables.set(id, cable);
    return cable;
  };
}

function citedBy(mention: Mention, known: Known): CableId | null {
  const released = mention.ids.map(known).find((cable) => cable && cable.kind !== 'unreleased');
  const cable = settle(mention, known) ?? released;
  if (!cable) return mention.ids.length === 1 ? mention.ids[0] : null;
  // An index names what is cited by year, post and serial.
  return cable.kind === 'unreleased' ? cable.id : (cable.corrected ?? cable.id);
}
