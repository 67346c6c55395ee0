import { type CableId, cableId, type IdParts, type Place, type Station } from '../cable';
import { ByteReader } from './bytes';
import { Directory } from './directory';
import { type Content, unseal } from './header';
import { decodeRice } from './rice';
import { positionOf } from './sorted';
import type { IndexSource } from './source';

/** The released cables of one post and year, in the order of their serials. */
export interface Block {
  station: string;
  year: number;
  /** Position of its first identifier among all, which keys the records. */
  first: number;
  count: number;
  /** Where the encoded block lies in the file's body. */
  start: number;
  end: number;
}

/** A malformed identifier of the release with the parts of its corrected form. */
export interface Malformed extends IdParts {
  id: CableId;
  /** Its position among all identifiers. */
  ordinal: number;
  month: string;
}

/** So many cables of a block in a row were created in a month (1 to 12). */
export interface MonthRun {
  month: number;
  length: number;
}

/** The released identifiers. Blocks are decoded when first asked for, months and serials apart. */
export class Identifiers {
  readonly #body: Uint8Array;
  readonly #directory: Directory;
  readonly #blocks = new Map<string, readonly Block[]>();
  readonly #months = new Map<Block, { runs: MonthRun[]; end: number }>();
  readonly #serials = new Map<Block, number[]>();
  readonly #malformedOf = new Map<string, readonly Malformed[]>();
  #positions: ReadonlyMap<string, number> | undefined;
  #malformed: readonly Malformed[] | undefined;
  #malformedById: ReadonlyMap<string, Malformed> | undefined;

  /** Opens identifiers.bin. Throws an IndexFault where it cannot be used. */
  static open(source: IndexSource): Promise<Identifiers> {
    return unseal('identifiers', source, (content) => new Identifiers(content));
  }

  /** How many there are, the malformed included. */
  readonly count: number;

  /** Reads what is in identifiers.bin. Throws a RangeError where its parts are at odds. */
  constructor({ body, count }: Content) {
    this.count = count;
    this.#body = body;
    this.#directory = new Directory(body);
  }

  /** The codes of all stations; records name a station by its position here. */
  get codes(): readonly string[] {
    return this.#directory.codes;
  }

  /** Gives the position of a station's code among all; -1 for one that nobody knows. */
  positionOf(code: string): number {
    this.#positions ??= new Map(this.codes.map((one, position) => [one, position]));
    return this.#positions.get(code) ?? -1;
  }

  /** How many cables have a record. */
  get records(): number {
    return this.#directory.records;
  }

  /** How many are well-formed; the malformed come after them among all. */
  get wellFormed(): number {
    return this.#directory.wellFormed;
  }

  /** The malformed identifiers of the release. */
  get malformed(): readonly Malformed[] {
    this.#malformed ??= this.#directory.malformed();
    return this.#malformed;
  }

  /** Gives the malformed identifier that a text is; null for any other. */
  malformedAs(text: string): Malformed | null {
    this.#malformedById ??= new Map(this.malformed.map((one) => [one.id, one]));
    return this.#malformedById.get(text) ?? null;
  }

  /** Gives the malformed identifiers of one station. */
  malformedOf(station: string): readonly Malformed[] {
    let malformed = this.#malformedOf.get(station);
    if (!malformed) {
      malformed = this.#directory.malformed(station);
      this.#malformedOf.set(station, malformed);
    }
    return malformed;
  }

  /** Gives where a station's identifiers stand among all, as runs. */
  ordinalsOf(station: string): { first: number; count: number }[] {
    return this.#directory.ordinalsOf(station);
  }

  /** Gives the facts of a station; null for one that nobody knows. */
  station(code: string): Station | null {
    return this.#directory.station(code);
  }

  /** Gives the blocks of a station in the order of the years. */
  blocks(station: string): readonly Block[] {
    let blocks = this.#blocks.get(station);
    if (!blocks) {
      blocks = this.#directory.blocksOf(station);
      this.#blocks.set(station, blocks);
    }
    return blocks;
  }

  block(station: string, year: number): Block | null {
    return this.blocks(station).find((block) => block.year === year) ?? null;
  }

  /** Gives the block that holds the identifier at a position among all. Throws a RangeError outside them. */
  blockOf(ordinal: number): Block {
    const block = this.blocks(this.#directory.stationAt(ordinal) ?? '').findLast(
      ({ first }) => first <= ordinal,
    );
    if (!block || ordinal >= block.first + block.count)
      throw new RangeError(`No block of ${ordinal}`);
    return block;
  }

  /** Gives the months in which a block's cables were created, as runs in the order of their serials. */
  monthRuns(block: Block): readonly MonthRun[] {
    return this.#readMonths(block).runs;
  }

  /** Gives the month in which each cable was created, counted from January 1966, in the order of all. */
  allMonths(): Uint16Array {
    return this.#directory.months(this.#body);
  }

  /** Gives the month (1 to 12) in which the cable at a position of a block was created. */
  monthAt(block: Block, at: number): number {
    let left = at;
    for (const { month, length } of this.monthRuns(block)) {
      if (left < length) return month;
      left -= length;
    }
    throw new RangeError(`No month at ${at}`);
  }

  /** Gives the serials of a block, ascending. */
  serials(block: Block): readonly number[] {
    let serials = this.#serials.get(block);
    if (!serials) {
      const gaps = this.#body.subarray(this.#readMonths(block).end, block.end);
      serials = decodeRice(gaps, block.count);
      let serial = 0;
      for (let at = 0; at < serials.length; at++) {
        serial += (serials[at] ?? 0) + 1;
        serials[at] = serial;
      }
      this.#serials.set(block, serials);
    }
    return serials;
  }

  /** Gives the place of a released cable in its post's traffic, the malformed counted at their corrected serial. */
  place({ station, year, serial }: IdParts): Place {
    const malformed = this.malformedOf(station);
    let of = malformed.length;
    let before = malformed.filter(
      (one) => one.year < year || (one.year === year && one.serial < serial),
    ).length;
    for (const block of this.blocks(station)) {
      of += block.count;
      if (block.year < year) before += block.count;
      if (block.year === year) before += positionOf(this.serials(block), serial);
    }
    return { nth: before + 1, of };
  }

  #readMonths(block: Block): { runs: MonthRun[]; end: number } {
    let read = this.#months.get(block);
    if (!read) {
      const reader = new ByteReader(this.#body, block.start);
      const runs: MonthRun[] = [];
      for (let left = reader.varint(); left > 0; left--)
        runs.push({ month: reader.byte() + 1, length: reader.varint() });
      read = { runs, end: reader.offset };
      this.#months.set(block, read);
    }
    return read;
  }
}

/** Gives the identifier at a position of a block with these serials, or null outside it. */
export function idAt(block: Block, serials: readonly number[], at: number): CableId | null {
  const serial = serials[at];
  const { year, station } = block;
  return serial === undefined ? null : cableId({ year, station, serial });
}
