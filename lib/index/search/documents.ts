import { FIRST_YEAR } from '../../cable';
import type { Identifiers } from '../identifiers';
import { countBefore } from '../sorted';
import { runsOf } from '../whole/parting';
import type { Traits } from '../whole/traits';
import { newestFirst } from './newest-first';

/** Minutes in the longest month: a moment is a month times this and the minutes from its beginning. */
export const MONTH_MINUTES = 31 * 24 * 60;

/** The documents created in one month (counted from January 1966), from one to before another. */
export interface MonthRange {
  month: number;
  from: number;
  to: number;
}

/** The cables with a record as a search sees them: numbered from the newest to the oldest. */
export class Documents {
  readonly count: number;
  /** By document. */
  readonly ordinals: Uint32Array;
  /** By ordinal. */
  readonly documents: Uint32Array;
  /** By document: the positions of station and classification in their tables. */
  readonly stations: Uint16Array;
  readonly classifications: Uint16Array;
  readonly months: readonly MonthRange[];
  /** TAGS of all, and by document where its own begin: with their length in bytes. */
  tagBytes: Uint8Array;
  tagStarts: Uint32Array;
  /** By document. */
  readonly #moments: Uint32Array;

  constructor(identifiers: Identifiers, traits: readonly Traits[]) {
    const count = identifiers.count;
    const moments = momentsOf(identifiers);
    const classifications = new Uint16Array(count);
    const tagStarts = new Uint32Array(count);
    const tagBytes = new Uint8Array(traits.reduce((sum, { tagRuns }) => sum + tagRuns.bytes, 0));
    let base = 0;
    traits.forEach((own, part) => {
      const starts = new Uint32Array(own.tagRuns.count);
      tagBytes.set(own.tagRuns.places(starts), base);
      const minutes = own.minutes.all();
      const levels = own.classifications.all();
      for (const { ordinal, position, count: length } of runsOf(part, identifiers)) {
        classifications.set(levels.subarray(position, position + length), ordinal);
        for (let n = 0; n < length; n++) {
          moments[ordinal + n] = (moments[ordinal + n] ?? 0) + (minutes[position + n] ?? 0);
          tagStarts[ordinal + n] = base + (starts[position + n] ?? 0);
        }
      }
      base += own.tagRuns.bytes;
    });
    this.count = count;
    this.ordinals = newestFirst(moments);
    this.documents = new Uint32Array(count);
    this.stations = new Uint16Array(count);
    this.classifications = new Uint16Array(count);
    this.tagStarts = new Uint32Array(count);
    this.#moments = new Uint32Array(count);
    const stations = stationsOf(identifiers);
    for (let document = 0; document < count; document++) {
      const ordinal = this.ordinals[document] ?? 0;
      this.documents[ordinal] = document;
      this.stations[document] = stations[ordinal] ?? 0;
      this.classifications[document] = classifications[ordinal] ?? 0;
      this.tagStarts[document] = tagStarts[ordinal] ?? 0;
      this.#moments[document] = moments[ordinal] ?? 0;
    }
    this.tagBytes = tagBytes;
    this.months = rangesOf(this.#moments);
  }

  /**
   * Puts the TAGS of documents side by side, where counting reads them in half the time. Not done when opened, as
   * that takes longer than a first answer gains by it.
   */
  alignTags(): void {
    const { tagBytes, tagStarts } = this;
    this.tagBytes = new Uint8Array(tagBytes.length);
    this.tagStarts = new Uint32Array(this.count);
    let end = 0;
    for (let document = 0; document < this.count; document++) {
      this.tagStarts[document] = end;
      let from = tagStarts[document] ?? 0;
      const first = tagBytes[from] ?? 0;
      const length =
        first < 128 ? first + 1 : ((first & 127) | ((tagBytes[from + 1] ?? 0) << 7)) + 2;
      for (const stop = from + length; from < stop; from++)
        this.tagBytes[end++] = tagBytes[from] ?? 0;
    }
  }

  /** Gives how many documents were created at a moment or later. */
  since(moment: number): number {
    return countBefore(this.count, (at) => (this.#moments[at] ?? 0) >= moment);
  }
}

/** Gives by ordinal the moment at which the month of a cable began. */
function momentsOf(identifiers: Identifiers): Uint32Array {
  const moments = new Uint32Array(identifiers.count);
  for (const code of identifiers.codes) {
    for (const block of identifiers.blocks(code)) {
      let at = block.first;
      for (const { month, length } of identifiers.monthRuns(block)) {
        moments.fill(monthNumber(block.year, month) * MONTH_MINUTES, at, at + length);
        at += length;
      }
    }
  }
  for (const { ordinal, year, month } of identifiers.malformed)
    moments[ordinal] = monthNumber(year, Number(month.slice(5))) * MONTH_MINUTES;
  return moments;
}

const monthNumber = (year: number, month: number) => (year - FIRST_YEAR) * 12 + month - 1;

function stationsOf(identifiers: Identifiers): Uint16Array {
  const stations = new Uint16Array(identifiers.count);
  identifiers.codes.forEach((code, n) => {
    for (const { first, count } of identifiers.ordinalsOf(code))
      stations.fill(n, first, first + count);
  });
  return stations;
}

function rangesOf(moments: Uint32Array): MonthRange[] {
  const ranges: MonthRange[] = [];
  moments.forEach((moment, at) => {
    const month = Math.floor(moment / MONTH_MINUTES);
    const last = ranges.at(-1);
    if (last?.month === month) last.to = at + 1;
    else ranges.push({ month, from: at, to: at + 1 });
  });
  return ranges;
}
