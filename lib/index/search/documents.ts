import { FIRST_YEAR } from '../../cable';
import type { Identifiers } from '../identifiers';
import { eachPart, runsOf } from '../whole/parting';
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
  /** TAGS of all, and by document where its own begin and end. */
  readonly tagBytes: Uint8Array;
  readonly tagStarts: Uint32Array;
  readonly tagEnds: Uint32Array;
  readonly #moments: Uint32Array;

  constructor(identifiers: Identifiers, traits: readonly Traits[]) {
    this.count = identifiers.count;
    const months = monthsOf(identifiers);
    const minutes = new Uint16Array(this.count);
    const places = new Uint32Array(this.count);
    const tagStarts = new Uint32Array(this.count);
    const tagEnds = new Uint32Array(this.count);
    const classifications = new Uint16Array(this.count);
    this.tagBytes = new Uint8Array(traits.reduce((sum, { tagRuns }) => sum + tagRuns.bytes, 0));
    let base = 0;
    eachPart((part) => {
      const own = traits[part];
      if (!own) return;
      const starts = new Uint32Array(own.tagRuns.count);
      const ends = new Uint32Array(own.tagRuns.count);
      this.tagBytes.set(own.tagRuns.places(starts, ends), base);
      for (const { ordinal, position, count } of runsOf(part, identifiers)) {
        for (let n = 0; n < count; n++) {
          minutes[ordinal + n] = own.minutes.at(position + n);
          classifications[ordinal + n] = own.classifications.at(position + n);
          tagStarts[ordinal + n] = base + (starts[position + n] ?? 0);
          tagEnds[ordinal + n] = base + (ends[position + n] ?? 0);
        }
      }
      base += own.tagRuns.bytes;
    });
    this.ordinals = newestFirst(months, minutes);
    this.documents = places;
    for (let document = 0; document < this.count; document++)
      places[this.ordinals[document] ?? 0] = document;
    const inOrder = <Column extends Uint16Array | Uint32Array>(column: Column, own: Column) => {
      for (let at = 0; at < own.length; at++) own[at] = column[this.ordinals[at] ?? 0] ?? 0;
      return own;
    };
    this.classifications = inOrder(classifications, new Uint16Array(this.count));
    this.stations = inOrder(stationsOf(identifiers), new Uint16Array(this.count));
    this.tagStarts = inOrder(tagStarts, new Uint32Array(this.count));
    this.tagEnds = inOrder(tagEnds, new Uint32Array(this.count));
    this.#moments = new Uint32Array(this.count);
    for (let at = 0; at < this.count; at++) {
      const ordinal = this.ordinals[at] ?? 0;
      this.#moments[at] = (months[ordinal] ?? 0) * MONTH_MINUTES + (minutes[ordinal] ?? 0);
    }
    this.months = rangesOf(this.#moments);
  }

  /** Gives how many documents were created at a moment or later. */
  since(moment: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#moments[middle] ?? 0) >= moment) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Gives the month of each identifier, counted from January 1966. */
function monthsOf(identifiers: Identifiers): Uint16Array {
  const months = new Uint16Array(identifiers.count);
  for (const code of identifiers.codes) {
    for (const block of identifiers.blocks(code)) {
      let at = block.first;
      for (const { month, length } of identifiers.monthRuns(block)) {
        months.fill((block.year - FIRST_YEAR) * 12 + month - 1, at, at + length);
        at += length;
      }
    }
  }
  for (const { ordinal, year, month } of identifiers.malformed)
    months[ordinal] = (year - FIRST_YEAR) * 12 + Number(month.slice(5)) - 1;
  return months;
}

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
