import type { CableId } from '../cable';
import type { CitingCable } from './citing-cable';

/**
 * How a reference is written. Four forms are unmistakable, so that a cable that was not released is marked in
 * them too: `04CARACAS3124` (canonical), `04CARACAS003124` (padded), `2004CARACA03124` (record, the message
 * record number), and the address of a cable (link). All others count only if released:
 *
 * - malformed: an identifier that the release itself has wrong, exactly so: `08SECTION01OF03CAIRO1416`
 * - variant: joined, but in other case, with an alias, the whole year, or the next word glued on
 * - spaced: `04 CARACAS 3124`, `04-CARACAS-3124`, `04 São Paulo 126`
 * - ref: an entry of a REF block, `B) BOGOTA 709 (03)`
 * - tail: the rest of a list or the end of a range, `04CARACAS3124, 3125`
 * - apart: number and post apart, `cable 3124 from Caracas`
 * - misread: with the slips of character recognition, `O4CARACAS3124`
 */
export type Form =
  | 'canonical'
  | 'padded'
  | 'record'
  | 'link'
  | 'malformed'
  | 'variant'
  | 'spaced'
  | 'ref'
  | 'tail'
  | 'apart'
  | 'misread';

/** Why a reference counts: always, because the page is a cable, or because the reader wants loose ones too. */
export type Level = 'default' | 'cable' | 'loose';

/** Where a text cites a cable. */
export interface Mention {
  /** First and past-last position, in UTF-16 code units. */
  start: number;
  end: number;
  /** What it may stand for; several where a cut station, a missing year or a misreading leaves it open. */
  ids: readonly [CableId, ...CableId[]];
  form: Form;
  level: Level;
  /** The cable that cites, where the reference leaves out its year; `ids` are then those of that year and the one before. */
  citing?: CitingCable;
}

/** What is known of the page that a text is from, and how much is to be found. */
export interface Reading {
  /** The cable that the page is; null for any other page. */
  cable: CitingCable | null;
  /** Whether references are wanted that may be none. */
  loose: boolean;
}

/**
 * Finds the mentions of cables in a text, in order and without overlap. In the text U+2029 stands for the boundary of
 * two blocks, which no identifier spans, and a line feed for a line that the author broke.
 */
export type Spot = (text: string, reading?: Reading) => Mention[];
