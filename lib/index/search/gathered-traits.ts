import { ByteWriter } from '../bytes';
import type { Identifiers } from '../identifiers';
import { runsOf } from '../whole/parting';
import type { TraitColumns } from '../whole/traits';

/** Minutes in the longest month: a moment is a month times this and the minutes from its beginning. */
export const MONTH_MINUTES = 31 * 24 * 60;

/** What is counted: the positions of station and classification in their tables, and the bytes of TAGS. */
export interface Columns {
  stations: Uint16Array;
  classifications: Uint16Array;
  tagBytes: Uint8Array;
  /** Where the TAGS of each begin: with their length in bytes. */
  tagStarts: Uint32Array;
}

/** What the identifiers alone tell of documents: by ordinal. */
export interface Frame {
  identifiers: Identifiers;
  /** Counted from January 1966. */
  months: Uint16Array;
  stations: Uint16Array;
}

/** Gives what the identifiers tell, which takes a third of all: it can be made while the traits are on their way. */
export const frameOf = (identifiers: Identifiers): Frame => ({
  identifiers,
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

/** Bytes of the TAGS of a cable, about. */
const TAG_BYTES = 6;

/** What is known of documents, by ordinal: takes in the traits of one part after the other, in any order, as they come. */
export class GatheredTraits {
  readonly count: number;
  readonly moments: Uint32Array;
  readonly #classifications: Uint16Array;
  readonly #tagStarts: Uint32Array;
  readonly #tags: ByteWriter;

  constructor(private readonly frame: Frame) {
    this.count = frame.identifiers.count;
    this.moments = new Uint32Array(this.count);
    this.#classifications = new Uint16Array(this.count);
    this.#tagStarts = new Uint32Array(this.count);
    this.#tags = new ByteWriter(this.count * TAG_BYTES);
  }

  /** Takes in those of a part. */
  take(part: number, own: TraitColumns): void {
    const { identifiers, months } = this.frame;
    const base = this.#tags.length;
    this.#tags.raw(own.tagBytes);
    for (const { ordinal, position, count } of runsOf(part, identifiers)) {
      this.#classifications.set(own.classifications.subarray(position, position + count), ordinal);
      for (let n = 0; n < count; n++) {
        this.moments[ordinal + n] =
          (months[ordinal + n] ?? 0) * MONTH_MINUTES + (own.minutes[position + n] ?? 0);
        this.#tagStarts[ordinal + n] = base + (own.tagStarts[position + n] ?? 0);
      }
    }
  }

  columns(): Columns {
    return {
      stations: this.frame.stations,
      classifications: this.#classifications,
      tagBytes: this.#tags.bytes(),
      tagStarts: this.#tagStarts,
    };
  }
}
