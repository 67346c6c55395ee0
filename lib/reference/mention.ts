import type { CableId } from '../cable';

/**
 * How a reference is written: `04CARACAS3124` (canonical), `04CARACAS003124` (padded), `2004CARACA03124`
 * (record, the message record number), a link's address, or any other way to write an identifier (variant:
 * other case, the whole year before the whole station, the next word glued on), which only counts if released.
 */
export type Form = 'canonical' | 'padded' | 'record' | 'link' | 'variant';

/** Where a text cites a cable. */
export interface Mention {
  /** First and past-last position, in UTF-16 code units. */
  start: number;
  end: number;
  /** What it stands for; several only where a record number's cut station leaves them open. */
  ids: readonly [CableId, ...CableId[]];
  form: Form;
}
