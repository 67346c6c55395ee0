import { asCableId, type Cable, type CableId } from '@/lib/cable';
import { cableOf, type OpenIndex } from '@/lib/index/reader';
import type { Spot } from '@/lib/reference';
import { onePieceSpotter } from '@/lib/reference/one-piece';
import { packTables } from '@/lib/reference/tables';

const made = new WeakMap<OpenIndex, Spot>();

function spotterOf(index: OpenIndex): Spot {
  const spot = made.get(index) ?? onePieceSpotter(packTables(index.identifiers.codes, [], []));
  made.set(index, spot);
  return spot;
}

/** An identifier that a text holds, and what is known of it; null where it can be no cable's. */
export interface NamedCable {
  id: CableId;
  cable: Cable | null;
}

/**
 * Gives the cables that a text names by number, in any form, alone or within a sentence or an address. Of a record
 * number whose cut station leaves several open, the released ones; where none was, the first.
 */
export function namedCables(index: OpenIndex, text: string): NamedCable[] {
  const named = new Map<CableId, NamedCable>();
  // By the cable: the corrected form of a malformed identifier is the same one.
  const add = (one: NamedCable) => named.set(one.cable?.id ?? one.id, one);
  for (const { ids } of spotterOf(index)(text)) {
    const found = ids.map((id) => ({ id, cable: cableOf(index, id) }));
    const released = found.filter(({ cable }) => cable && cable.kind !== 'unreleased');
    (released.length > 0 ? released : found.slice(0, 1)).forEach(add);
  }
  // Malformed in the release itself, so no finder knows its form.
  const whole = asCableId(text.trim().toUpperCase());
  const malformed = whole && cableOf(index, whole);
  if (malformed) add({ id: malformed.id, cable: malformed });
  return [...named.values()];
}
