import type { SavedCable } from './saved-cable';

/** What a merge did, by the number of cables. */
export interface MergeReport {
  added: number;
  /** Already saved; something of the new one was taken over. */
  changed: number;
  /** Already saved, and nothing new about it. */
  unchanged: number;
}

/**
 * Gives one saved cable of two of the same identifier, losing nothing that a reader wrote: the earlier one's
 * date, a page it was found on (the earlier's first), and both notes where neither holds the other.
 * Gives `own` itself where `other` brings nothing new.
 */
export function mergeSaved(own: SavedCable, other: SavedCable): SavedCable {
  const [first, second] = other.savedAt < own.savedAt ? [other, own] : [own, other];
  const merged = {
    ...first,
    foundOn: first.foundOn ?? second.foundOn,
    note: mergeNotes(own.note, other.note),
  };
  const same =
    merged.savedAt === own.savedAt && merged.note === own.note && merged.foundOn === own.foundOn;
  return same ? own : merged;
}

function mergeNotes(own: string, added: string): string {
  if (own.includes(added)) return own;
  return added.includes(own) ? added : `${own}\n\n${added}`;
}
