import {
  type CableId,
  cableId,
  FIRST_YEAR,
  type IdParts,
  malformedId,
  type Place,
  parseCableId,
} from '../cable';
import { ByteReader } from './bytes';
import { unseal } from './header';
import { decodeRice } from './rice';
import type { IndexSource } from './source';

/** The released cables of one post and year, in the order of their serials. */
export interface Block {
  station: string;
  year: number;
  /** Position of its first identifier among all, which keys the records. */
  first: number;
  count: number;
  /** Bytes of the encoded block within the file's body, once the directory is read. */
  start: number;
  length: number;
}

/** A malformed identifier of the release with the parts of its corrected form. */
export interface Malformed extends IdParts {
  id: CableId;
  /** Its position among all identifiers. */
  ordinal: number;
  month: string;
}

/** The released identifiers. Blocks are decoded when first asked for, months and serials apart. */
export class Identifiers {
  readonly #body: Uint8Array;
  readonly #months = new Map<Block, { months: number[]; end: number }>();
  readonly #serials = new Map<Block, number[]>();
  readonly #malformedText: string;
  readonly #inOrder: Block[];
  readonly #firsts: number[];
  #malformed: Malformed[] | undefined;
  /** Blocks by station code, in the order of the years. */
  readonly stations: ReadonlyMap<string, Block[]>;

  /** Opens identifiers.bin. Throws an IndexFault where it cannot be used. */
  static open(source: IndexSource): Promise<Identifiers> {
    return unseal('identifiers', source, (body, count) => new Identifiers(body, count));
  }

  private constructor(
    body: Uint8Array,
    /** How many there are, the malformed included. */
    readonly count: number,
  ) {
    const reader = new ByteReader(body);
    this.#body = body;
    this.stations = readStations(reader);
    this.#malformedText = reader.text();
    this.#inOrder = [...this.stations.values()].flat();
    this.#firsts = this.#inOrder.map(({ first }) => first);
    let start = reader.offset;
    for (const block of this.#inOrder) {
      block.start = start;
      start += block.length;
    }
    if (start !== body.length) throw new RangeError('The directory and the blocks disagree');
  }

  /** The malformed identifiers of the release. */
  get malformed(): readonly Malformed[] {
    this.#malformed ??= readMalformed(this.#malformedText, this.count);
    return this.#malformed;
  }

  block(station: string, year: number): Block | null {
    return this.stations.get(station)?.find((block) => block.year === year) ?? null;
  }

  /** Gives the block that holds the identifier at a position among all. Throws a RangeError outside them. */
  blockOf(ordinal: number): Block {
    const block = this.#inOrder[positionOf(this.#firsts, ordinal + 1) - 1];
    if (!block || ordinal >= block.first + block.count)
      throw new RangeError(`No block of ${ordinal}`);
    return block;
  }

  /** Gives the months (1 to 12) in which a block's cables were created, in the order of their serials. */
  months(block: Block): readonly number[] {
    return this.#readMonths(block).months;
  }

  /** Gives the serials of a block, ascending. */
  serials(block: Block): readonly number[] {
    let serials = this.#serials.get(block);
    if (!serials) {
      const gaps = this.#body.subarray(this.#readMonths(block).end, block.start + block.length);
      let serial = 0;
      serials = decodeRice(gaps, block.count).map((gap) => {
        serial += gap + 1;
        return serial;
      });
      this.#serials.set(block, serials);
    }
    return serials;
  }

  /** Gives the place of a released cable in its post's traffic, the malformed counted at their corrected serial. */
  place({ station, year, serial }: IdParts): Place {
    const malformed = this.malformed.filter((one) => one.station === station);
    let of = malformed.length;
    let before = malformed.filter(
      (one) => one.year < year || (one.year === year && one.serial < serial),
    ).length;
    for (const block of this.stations.get(station) ?? []) {
      of += block.count;
      if (block.year < year) before += block.count;
      if (block.year === year) before += positionOf(this.serials(block), serial);
    }
    return { nth: before + 1, of };
  }

  #readMonths(block: Block): { months: number[]; end: number } {
    let read = this.#months.get(block);
    if (!read) {
      const reader = new ByteReader(this.#body, block.start);
      const months: number[] = [];
      for (let runs = reader.varint(); runs > 0; runs--) {
        const month = reader.byte() + 1;
        for (let left = reader.varint(); left > 0; left--) months.push(month);
      }
      read = { months, end: reader.offset };
      this.#months.set(block, read);
    }
    return read;
  }
}

/** Gives the identifier at a position of a block with these serials, or null outside it. */
export function idAt(block: Block, serials: readonly number[], at: number): CableId | null {
  const serial = serials[at];
  return serial === undefined ? null : cableId({ ...block, serial });
}

/** Gives where `serial` stands or would stand among sorted serials. */
export function positionOf(serials: readonly number[], serial: number): number {
  let low = 0;
  let high = serials.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((serials[middle] ?? 0) < serial) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function monthText(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

function readStations(reader: ByteReader): Map<string, Block[]> {
  const stations = new Map<string, Block[]>();
  let first = 0;
  for (const station of words(reader.text())) {
    const blocks: Block[] = [];
    for (let years = reader.varint(); years > 0; years--) {
      const year = reader.byte() + FIRST_YEAR;
      const count = reader.varint();
      blocks.push({ station, year, first, count, start: 0, length: reader.varint() });
      first += count;
    }
    stations.set(station, blocks);
  }
  return stations;
}

/** The malformed come last among all `count` identifiers. */
function readMalformed(text: string, count: number): Malformed[] {
  const all = words(text);
  const first = count - all.length / 3;
  const malformed: Malformed[] = [];
  for (let at = 0; at < all.length; at += 3) {
    const [id = '', corrected = '', month] = all.slice(at, at + 3);
    const parts = parseCableId(corrected);
    if (!parts) throw new RangeError(`No corrected form: ${corrected}`);
    const ordinal = first + at / 3;
    malformed.push({
      ...parts,
      id: malformedId(id),
      ordinal,
      month: monthText(parts.year, Number(month)),
    });
  }
  return malformed;
}

function words(text: string): string[] {
  return text === '' ? [] : text.split(' ');
}
