import * as v from 'valibot';
import { Imported } from '@/lib/imported/pointer';
import { FoundOn, Id, Note, SavedCable } from '@/lib/saved/saved-cable';
import { LOOSE } from '@/lib/settings';
import { MOST_COUNTED, MOST_IDS } from './limits';
import type { BackgroundProtocol } from './protocol';

type Name = keyof BackgroundProtocol;

/** The shape of every request to the background, checked where it arrives. */
export const REQUESTS: { [N in Name]: v.GenericSchema<unknown, BackgroundProtocol[N]['ask']> } = {
  lookUp: v.object({ ids: v.pipe(v.array(Id), v.maxLength(MOST_IDS)) }),
  savedOf: v.object({ ids: v.pipe(v.array(Id), v.maxLength(MOST_IDS)) }),
  loadMarker: v.object({}),
  loadCard: v.object({}),
  countCables: v.object({ ids: v.nullable(v.pipe(v.array(Id), v.maxLength(MOST_COUNTED))) }),
  save: v.object({ id: Id, foundOn: v.nullable(FoundOn) }),
  setNote: v.object({ id: Id, note: Note }),
  remove: v.object({ id: Id }),
  merge: v.object({ cables: v.array(SavedCable) }),
  setMarking: v.object({ site: v.pipe(v.string(), v.minLength(1)), on: v.boolean() }),
  setLoose: v.object({ tab: v.pipe(v.number(), v.integer()), loose: v.picklist(LOOSE) }),
  useImported: v.object({ imported: v.nullable(Imported) }),
};

/**
 * What only the extension's own pages may ask: a content script, which shares its process with the page it serves,
 * does not speak for other sites. What is saved it may change, because its card does.
 */
export const PAGES_ONLY: ReadonlySet<Name> = new Set(['setMarking', 'setLoose', 'useImported']);

export const Envelope = v.object({
  to: v.literal('background'),
  name: v.picklist(Object.keys(REQUESTS) as Name[]),
  ask: v.unknown(),
});
