import { ByteReader, ByteWriter, type Column } from '../bytes';
import type { Content } from '../header';
import { packedRuns, Runs } from '../runs';

/** What a search counts and sorts cables by; classification and TAGS by their positions in the tables. */
export interface Trait {
  minutes: number;
  classification: number;
  tags: readonly number[];
}

/** What is in traits.bin: the width of the second column; minutes from the beginning of the month and
 * classifications as columns; TAGS. */
export function traitsContent(traits: readonly Trait[]): Content {
  const tags = packedRuns(traits, (trait, run) => {
    for (const tag of trait.tags) run.varint(tag);
  });
  const width = traits.some(({ classification }) => classification > 255) ? 2 : 1;
  const body = new ByteWriter()
    .byte(width)
    .column(
      traits.map(({ minutes }) => minutes),
      2,
    )
    .column(
      traits.map(({ classification }) => classification),
      width,
    )
    .raw(tags)
    .bytes();
  return { count: traits.length, body };
}

/** The traits of all cables by ordinal, as a search reads them. */
export interface TraitColumns {
  minutes: ReturnType<Column['all']>;
  classifications: ReturnType<Column['all']>;
  /** The bytes of TAGS, and where those of each begin: with their length in bytes. */
  tagBytes: Uint8Array;
  tagStarts: Uint32Array;
}

/** Reads what is in traits.bin. */
export class Traits {
  readonly minutes: Column;
  readonly classifications: Column;
  readonly #tagRuns: Runs;

  constructor({ body, count }: Content) {
    const reader = new ByteReader(body);
    const width = reader.byte() === 1 ? 1 : 2;
    this.minutes = reader.column(count, 2);
    this.classifications = reader.column(count, width);
    this.#tagRuns = new Runs(body.subarray(reader.offset));
    if (this.#tagRuns.count !== count) throw new RangeError('The columns and the TAGS disagree');
  }

  /** Gives all of them. Throws a RangeError where the TAGS and their lengths disagree. */
  columns(): TraitColumns {
    const tagStarts = new Uint32Array(this.#tagRuns.count);
    return {
      minutes: this.minutes.all(),
      classifications: this.classifications.all(),
      tagBytes: this.#tagRuns.places(tagStarts),
      tagStarts,
    };
  }

  /** Gives the TAGS of the cable of an ordinal. */
  tags(ordinal: number): number[] {
    const reader = new ByteReader(this.#tagRuns.at(ordinal));
    const tags: number[] = [];
    while (!reader.done) tags.push(reader.varint());
    return tags;
  }
}
