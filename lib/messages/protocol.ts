import type { CableId } from '@/lib/cable';
import type { ImportedIndex } from '@/lib/imported/pointer';
import type { Fault, LookUp } from '@/lib/index/reader';
import type { MergeReport } from '@/lib/saved/merge';
import type { FoundOn, SavedCable, SavedChange } from '@/lib/saved/saved-cable';
import type { Loose } from '@/lib/settings';

/** What a page learns about the identifiers it cites. */
export type PageLookUp =
  | { marking: 'off' }
  | {
      marking: 'on';
      found: LookUp;
      /** How many cables the index knows, and of how many it has the full record. */
      counts: { identifiers: number; records: number };
    };

/** A reference on a page, as the popup lists it; `n` is its position among the references of its frame. */
export interface PageReference {
  n: number;
  id: CableId;
}

/** What anyone may ask of the background. `ask` is the request, `answer` what comes back. */
export interface BackgroundProtocol {
  /** Gives what is known of identifiers, unless marking is off for the asking page's site. */
  lookUp: { ask: { ids: CableId[] }; answer: PageLookUp };
  /** Gives those of some cables that the reader has saved. Apart from `lookUp`, which must not wait for a database. */
  savedOf: { ask: { ids: CableId[] }; answer: SavedCable[] };
  /** Puts the script that marks references into the asking frame, unless marking is off for its page's site. */
  loadMarker: { ask: Record<never, never>; answer: null };
  /** Puts the card's script into the asking frame. */
  loadCard: { ask: Record<never, never>; answer: null };
  /** Tells which cables the asking frame of a page cites, for the badge; null where the index failed. */
  countCables: { ask: { ids: CableId[] | null }; answer: null };
  save: { ask: { id: CableId; foundOn: FoundOn | null }; answer: SavedCable };
  setNote: { ask: { id: CableId; note: string }; answer: SavedCable | null };
  /** Gives what was removed, so that it can be put back. */
  remove: { ask: { id: CableId }; answer: SavedCable | null };
  /** Merges saved cables with those already there: an import, or an undone removal. */
  merge: { ask: { cables: SavedCable[] }; answer: MergeReport };
  /** Turns marking on or off for a site. */
  setMarking: { ask: { site: string; on: boolean }; answer: null };
  /** Has uncertain references marked in a tab's page, or on all pages, or no longer. */
  setLoose: { ask: { tab: number; loose: Loose }; answer: null };
  /** Puts an imported index whose files are stored into use, or none. Gives whether its files are all there. */
  useImported: { ask: { imported: ImportedIndex | null }; answer: boolean };
}

/** What the background or an extension page may ask of the annotator of a page's frame. */
export interface PageProtocol {
  /**
   * Goes to the next (1) or previous (-1) reference and opens its card with the focus inside: from where the reader is,
   * or from the end that is nearest in that direction. Gives whether there was one.
   */
  walk: { ask: { step: 1 | -1; from: 'here' | 'end' }; answer: boolean };
  hasFocus: { ask: Record<never, never>; answer: boolean };
  /** Whether uncertain references are marked, too. */
  isLoose: { ask: Record<never, never>; answer: boolean };
  /** Gives the references that can be seen, and whether uncertain ones are among them. */
  listReferences: {
    ask: Record<never, never>;
    answer: { loose: boolean; references: PageReference[] };
  };
  /** Scrolls to a listed reference and opens its card. */
  goTo: { ask: PageReference; answer: null };
  /** Marking was turned off for the page's site. */
  stopMarking: { ask: Record<never, never>; answer: null };
}

/** What the background tells every surface, unasked. */
export interface News {
  /** Saved cables have changed, those of an import together. */
  savedChanged: SavedChange[];
  /** Other cables are cited on a tab's page than before. Only the extension's own pages are told. */
  citedChanged: { tab: number };
  /** Another imported index is in use, or none any more: what was looked up may be told otherwise now. */
  indexChanged: Record<never, never>;
}

/** Why a request failed, in a form that a surface can word. */
export type Failure =
  | { kind: 'index'; fault: Fault }
  /** The request was malformed, or came from where it may not come from. */
  | { kind: 'refused' }
  /** The extension was updated or removed under a script of its own, which has nothing left to do. */
  | { kind: 'gone' }
  /** Nobody answers, for now, or because a page has no annotator. */
  | { kind: 'unreachable' }
  | { kind: 'unexpected'; message: string };

export type Result<Value> = { ok: true; value: Value } | { ok: false; error: Failure };
