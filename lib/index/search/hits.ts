import type { Cable, IdentifierCable, RecordCable } from '../../cable';
import type { Facets, Histogram } from './facets';

/** The cables of one kind that a search found: of a page of them all that is known, of the others their number. */
export interface Group<Kind extends Cable> {
  /** How many there are in all. */
  total: number;
  cables: Kind[];
}

export interface Hits {
  /** The folded words that were searched for, for showing them emphasised. */
  words: string[];
  /** First one named by its identifier, then by how near the words stand to each other, then the newest. */
  records: Group<RecordCable>;
  /** Newest first. */
  identifiers: Group<IdentifierCable>;
  /** Posts and years of all that was found; classifications and TAGS of those with a record. */
  facets: Facets;
  /** By month of creation, of all that was found. */
  months: Histogram;
}
