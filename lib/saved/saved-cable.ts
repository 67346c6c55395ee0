import * as v from 'valibot';
import { asCableId, type CableId } from '@/lib/cable';
import { FINDABLE, LONGEST_ADDRESS, LONGEST_TITLE } from './found-on';

/** The page on which a cable was found when it was saved. */
export const FoundOn = v.object({
  title: v.pipe(v.string(), v.maxLength(LONGEST_TITLE)),
  address: v.pipe(v.string(), v.maxLength(LONGEST_ADDRESS), v.regex(FINDABLE, 'is no web address')),
});
export type FoundOn = v.InferOutput<typeof FoundOn>;

export const Id = v.custom<CableId>(
  (value) => typeof value === 'string' && asCableId(value) !== null,
  'is no cable identifier',
);

/** Longer than any field takes, because two merged notes are kept whole. */
const LONGEST_NOTE = 1_000_000;

export const Note = v.pipe(v.string(), v.maxLength(LONGEST_NOTE, 'is too long'));

/** A cable that a reader keeps. What the index knows of it is looked up, never copied. */
export const SavedCable = v.object({
  id: Id,
  /** ISO 8601, in UTC whatever zone it came in. */
  savedAt: v.pipe(
    v.string(),
    v.isoTimestamp('is no date and time'),
    v.check((text) => !Number.isNaN(Date.parse(text)), 'is no date and time'),
    v.transform((text) => new Date(text).toISOString()),
  ),
  foundOn: v.nullable(FoundOn),
  note: Note,
});
export type SavedCable = v.InferOutput<typeof SavedCable>;

/** What has come of a saved cable: it was added or changed (`saved`), or removed (null). */
export interface SavedChange {
  id: CableId;
  saved: SavedCable | null;
}
