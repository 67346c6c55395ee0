import type { Cable, IdentifierCable, RecordCable } from '../../cable';

/** The cables of one kind that a search found, newest first, up to the limit asked for. */
export interface Group<Kind extends Cable> {
  /** How many there are in all. */
  total: number;
  cables: Kind[];
}

export interface Hits {
  /** The folded words that were searched for, for showing them emphasised. */
  words: string[];
  records: Group<RecordCable>;
  identifiers: Group<IdentifierCable>;
}
