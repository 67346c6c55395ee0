import { FIRST_YEAR, fullYear, malformedId, monthText, parseCableId, type Station } from '../cable';
import { ByteReader, type Column } from './bytes';
import type { Block, Malformed } from './identifiers';
import { countBefore } from './sorted';

type StationRow = [code: string, name: string, city: string, country: string, Station['kind']];
type MalformedRow = [id: string, corrected: string, month: number];

/**
 * What identifiers.bin says of its blocks, in columns of fixed width: only what is asked for is read. A worker that
 * was just started interprets all it runs, so an object for each of 2,073 blocks took it 2.4 ms, running sums over
 * the columns 1.7 ms.
 */
export class Directory {
  /** How many cables have a record. */
  readonly records: number;
  readonly codes: readonly string[];
  readonly #stations: readonly StationRow[];
  readonly #malformed: readonly MalformedRow[];
  readonly #columns: Record<
    | 'malformedBefore'
    | 'blocksBefore'
    | 'identifiersBefore'
    | 'bytesBefore'
    | 'years'
    | 'counts'
    | 'lengths',
    Column
  >;
  readonly #blocksFrom: number;

  /** Reads the body of identifiers.bin. Throws a RangeError where its parts are at odds. */
  constructor(body: Uint8Array) {
    const reader = new ByteReader(body);
    this.records = reader.varint();
    this.#stations = JSON.parse(reader.text());
    this.#malformed = JSON.parse(reader.text());
    this.codes = this.#stations.map(([code]) => code);
    // Of each station what the stations before it have, and at the end what all have.
    const ends = this.codes.length + 1;
    const malformedBefore = reader.column(ends, 2);
    const blocksBefore = reader.column(ends, 2);
    const identifiersBefore = reader.column(ends, 4);
    const bytesBefore = reader.column(ends, 4);
    const blocks = blocksBefore.at(ends - 1);
    this.#columns = {
      malformedBefore,
      blocksBefore,
      identifiersBefore,
      bytesBefore,
      years: reader.column(blocks, 1),
      counts: reader.column(blocks, 2),
      lengths: reader.column(blocks, 2),
    };
    this.#blocksFrom = reader.offset;
    if (reader.offset + bytesBefore.at(ends - 1) !== body.length)
      throw new RangeError('The directory and the blocks disagree');
  }

  /** How many identifiers are well-formed; the malformed come after them among all. */
  get wellFormed(): number {
    return this.#columns.identifiersBefore.at(this.codes.length);
  }

  station(code: string): Station | null {
    const row = this.#stations[this.codes.indexOf(code)];
    if (!row) return null;
    const [, name, city, country, kind] = row;
    return { code, name, city, country, kind };
  }

  /** Gives the blocks of a station in the order of the years; none for one that nobody knows. */
  blocksOf(station: string): Block[] {
    const n = this.codes.indexOf(station);
    if (n < 0) return [];
    const { blocksBefore, identifiersBefore, bytesBefore, years, counts, lengths } = this.#columns;
    const blocks: Block[] = [];
    let first = identifiersBefore.at(n);
    let start = this.#blocksFrom + bytesBefore.at(n);
    for (let at = blocksBefore.at(n); at < blocksBefore.at(n + 1); at++) {
      const count = counts.at(at);
      const end = start + lengths.at(at);
      blocks.push({ station, year: years.at(at) + FIRST_YEAR, first, count, start, end });
      first += count;
      start = end;
    }
    return blocks;
  }

  /**
   * Gives the month of each identifier, counted from January 1966, in the order of all. Read in one go, without an object
   * for each of 14,156 runs: a search that opens needs them all.
   */
  months(body: Uint8Array): Uint16Array {
    const months = new Uint16Array(this.wellFormed + this.#malformed.length);
    const years = this.#columns.years.all();
    const lengths = this.#columns.lengths.all();
    let start = this.#blocksFrom;
    let first = 0;
    for (let block = 0; block < years.length; block++) {
      const reader = new ByteReader(body, start);
      const january = (years[block] ?? 0) * 12;
      for (let left = reader.varint(); left > 0; left--) {
        const month = january + reader.byte();
        for (const end = first + reader.varint(); first < end; first++) months[first] = month;
      }
      start += lengths[block] ?? 0;
    }
    for (const [, corrected, month] of this.#malformed) {
      const year = fullYear(Number(corrected.slice(0, 2))) ?? FIRST_YEAR;
      months[first++] = (year - FIRST_YEAR) * 12 + month - 1;
    }
    return months;
  }

  /** Gives where a station's identifiers stand among all: the well-formed, and the malformed. */
  ordinalsOf(station: string): { first: number; count: number }[] {
    const n = this.codes.indexOf(station);
    if (n < 0) return [];
    const { identifiersBefore, malformedBefore } = this.#columns;
    const run = (before: Column, from: number) => ({
      first: from + before.at(n),
      count: before.at(n + 1) - before.at(n),
    });
    return [run(identifiersBefore, 0), run(malformedBefore, this.wellFormed)];
  }

  /** Gives the station of the identifier at a position among the well-formed; null outside them. */
  stationAt(ordinal: number): string | null {
    const { identifiersBefore } = this.#columns;
    const after = countBefore(
      identifiersBefore.length,
      (at) => identifiersBefore.at(at) <= ordinal,
    );
    return this.codes[after - 1] ?? null;
  }

  /** Gives the malformed identifiers of a station, or of all. */
  malformed(station?: string): Malformed[] {
    const { malformedBefore } = this.#columns;
    const n = station === undefined ? 0 : this.codes.indexOf(station);
    if (n < 0) return [];
    const start = malformedBefore.at(n);
    const end = malformedBefore.at(station === undefined ? this.codes.length : n + 1);
    const first = this.wellFormed + start;
    return this.#malformed.slice(start, end).map((row, at) => asMalformed(row, first + at));
  }
}

function asMalformed([id, corrected, month]: MalformedRow, ordinal: number): Malformed {
  const parts = parseCableId(corrected);
  if (!parts) throw new RangeError(`No corrected form: ${corrected}`);
  return { ...parts, id: malformedId(id), ordinal, month: monthText(parts.year, month) };
}
