import { ByteReader } from '../bytes';
import type { Identifiers } from '../identifiers';
import { countBefore } from '../sorted';
import type { TraitColumns } from '../whole/traits';
import { newestFirst } from './newest-first';

/** Minutes in the longest month: a moment is a month times this and the minutes from its beginning. */
export const MONTH_MINUTES = 31 * 24 * 60;

/** The documents created in one month (counted from January 1966), from one to before another. */
export interface MonthRange {
  month: number;
  from: number;
  to: number;
}

/** What is counted: the positions of station and classification in their tables, and the bytes of TAGS. */
interface Columns {
  stations: Uint16Array;
  classifications: Uint16Array;
  tagBytes: Uint8Array;
  /** Where the TAGS of each begin: with their length in bytes. */
  tagStarts: Uint32Array;
}

/** The cables with a record as a search sees them: numbered from the newest to the oldest. */
export class Documents {
  readonly count: number;
  /** By document. */
  readonly ordinals: Uint32Array;
  readonly months: readonly MonthRange[];
  /** By ordinal until they are aligned, then by document. */
  #columns: Columns;
  #aligned = false;
  #documents: Uint32Array | undefined;
  /** By ordinal. */
  readonly #moments: Uint32Array;

  /** Throws a RangeError where there are not as many traits as identifiers. */
  constructor({ count, months, stations }: Frame, traits: TraitColumns) {
    const { minutes, classifications, tagBytes, tagStarts } = traits;
    if (tagStarts.length !== count) throw new RangeError('Traits and identifiers disagree');
    this.count = count;
    this.#columns = {
      stations,
      classifications: new Uint16Array(classifications),
      tagBytes,
      tagStarts,
    };
    const moments = new Uint32Array(count);
    for (let ordinal = 0; ordinal < count; ordinal++)
      moments[ordinal] = (months[ordinal] ?? 0) * MONTH_MINUTES + (minutes[ordinal] ?? 0);
    this.#moments = moments;
    this.ordinals = newestFirst(this.#moments);
    this.months = this.#monthRanges();
  }

  /** The documents by ordinal. */
  get documents(): Uint32Array {
    if (!this.#documents) {
      this.#documents = new Uint32Array(this.count);
      for (let document = 0; document < this.count; document++)
        this.#documents[this.ordinals[document] ?? 0] = document;
    }
    return this.#documents;
  }

  /** The columns, with where in them a document stands: null where they are in the order of documents. */
  get columns(): Columns & { places: Uint32Array | null } {
    return { ...this.#columns, places: this.#aligned ? null : this.ordinals };
  }

  /**
   * Puts the columns into the order of documents, where counting reads them in half the time. Not done when opened,
   * as that takes longer than a first answer gains by it.
   */
  align(): void {
    if (this.#aligned) return;
    const before = this.#columns;
    const after: Columns = {
      stations: new Uint16Array(this.count),
      classifications: new Uint16Array(this.count),
      tagBytes: new Uint8Array(before.tagBytes.length),
      tagStarts: new Uint32Array(this.count),
    };
    let end = 0;
    for (let document = 0; document < this.count; document++) {
      const ordinal = this.ordinals[document] ?? 0;
      after.stations[document] = before.stations[ordinal] ?? 0;
      after.classifications[document] = before.classifications[ordinal] ?? 0;
      after.tagStarts[document] = end;
      let from = before.tagStarts[ordinal] ?? 0;
      const first = before.tagBytes[from] ?? 0;
      const length =
        first < 128 ? first + 1 : ((first & 127) | ((before.tagBytes[from + 1] ?? 0) << 7)) + 2;
      for (const stop = from + length; from < stop; from++)
        after.tagBytes[end++] = before.tagBytes[from] ?? 0;
    }
    this.#columns = after;
    this.#aligned = true;
  }

  /** Gives the TAGS of a document. */
  tags(document: number): number[] {
    const { tagBytes, tagStarts, places } = this.columns;
    const reader = new ByteReader(tagBytes, tagStarts[places ? (places[document] ?? 0) : document]);
    const tags: number[] = [];
    for (const end = reader.varint() + reader.offset; reader.offset < end; )
      tags.push(reader.varint());
    return tags;
  }

  /** Gives how many documents were created at a moment or later. */
  since(moment: number): number {
    return countBefore(this.count, (at) => this.#momentAt(at) >= moment);
  }

  #momentAt(document: number): number {
    return this.#moments[this.ordinals[document] ?? 0] ?? 0;
  }

  /** Goes from month to month, as there are a few hundred of them. */
  #monthRanges(): MonthRange[] {
    const ranges: MonthRange[] = [];
    for (let from = 0; from < this.count; ) {
      const month = Math.floor(this.#momentAt(from) / MONTH_MINUTES);
      const to = this.since(month * MONTH_MINUTES);
      ranges.push({ month, from, to });
      from = to;
    }
    return ranges;
  }
}

/** What the identifiers alone tell of documents: by ordinal. */
export interface Frame {
  /** How many cables there are. */
  count: number;
  /** Counted from January 1966. */
  months: Uint16Array;
  stations: Uint16Array;
}

/** Gives what the identifiers tell, which takes a third of all: it can be made while the traits are on their way. */
export const frameOf = (identifiers: Identifiers): Frame => ({
  count: identifiers.count,
  months: identifiers.allMonths(),
  stations: stationsOf(identifiers),
});

function stationsOf(identifiers: Identifiers): Uint16Array {
  const stations = new Uint16Array(identifiers.count);
  identifiers.codes.forEach((code, n) => {
    for (const { first, count } of identifiers.ordinalsOf(code))
      stations.fill(n, first, first + count);
  });
  return stations;
}
