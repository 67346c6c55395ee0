import type { CableId } from './id';
import type { Tag } from './tag';

/** When a cable was created: `2004-10-05T18:44`, or `2002-11-22T12` where only the hour is known. UTC. */
export type Created = string;

/** A cited cable, and whether it is among the released ones. */
export interface Citation {
  id: CableId;
  released: boolean;
}

/** Where a cable stands among its post's released ones, in the order of year and serial; `nth` counts from 1. */
export interface Place {
  nth: number;
  of: number;
}

/** The released numbers on either side of a cable in its post's traffic. */
export interface Neighbours {
  before: CableId | null;
  after: CableId | null;
}

interface Released {
  id: CableId;
  /** The form it should have had, where the release itself has the identifier wrong. */
  corrected: CableId | null;
  station: string;
  /** `YYYY-MM` of its creation. */
  month: string;
  place: Place;
  neighbours: Neighbours;
  /** Cables with a full record that cite this one, oldest first. */
  citedBy: CableId[];
}

/** A cable of which the index holds the full record. */
export interface RecordCable extends Released {
  kind: 'record';
  created: Created;
  /** `YYYY-MM-DD` of its earliest known release, if known. */
  released: string | null;
  /** As printed: `SECRET//NOFORN`. */
  classification: string;
  /** As printed: `Embassy Caracas`. */
  origin: string;
  tags: Tag[];
  /** As sent, mostly in capitals; empty where the release has none. */
  subject: string;
  references: Citation[];
  redacted: boolean;
  /** Whether the release holds only an extract of the cable. */
  extract: boolean;
}

/** A released cable of which the index holds only the identifier and the month. */
export interface IdentifierCable extends Released {
  kind: 'identifier';
  /** `not-held`: the index has no record of it. `unreadable`: it may, but the record file is damaged. */
  why: 'not-held' | 'unreadable';
}

/** An identifier that could well be a cable's, but is not among the released ones. */
export interface UnreleasedCable {
  kind: 'unreleased';
  id: CableId;
  station: string;
  year: number;
  neighbours: Neighbours;
}

/** What the index knows of an identifier. */
export type Cable = RecordCable | IdentifierCable | UnreleasedCable;
