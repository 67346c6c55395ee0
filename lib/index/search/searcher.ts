import type { Identifiers } from '../identifiers';
import { locateAt } from '../locate';
import { stationOf } from '../post';
import { cableOf, type OpenIndex } from '../reader';
import { openSearchFile } from '../search-file/open';
import { tagPostings } from '../search-file/tag-postings';
import type { IndexSource } from '../source';
import { Bits } from './bits';
import { added } from './facets';
import { heldBy } from './held';
import { type Found, type Hits, hitsOf } from './hits';
import { NumberSearch } from './number-search';
import { parseClauses } from './query';
import { rankedCables } from './ranked-cables';
import { RecordSearch } from './record-search';
import type { SearchData } from './search-data';
import { stationWords } from './station-words';

/** Searches the bundled index: cables with a record by all that is known of them, the others by number, post and month. */
export class Searcher {
  readonly #index: OpenIndex;
  readonly #records: RecordSearch;
  readonly #numbers: NumberSearch;

  private constructor(index: OpenIndex, data: SearchData, other: Identifiers | null) {
    this.#index = index;
    const { identifiers, records } = index;
    this.#records = new RecordSearch(data, other && documentsOf(data, other));
    const left = other ? heldBy(other, identifiers) : new Uint8Array(identifiers.count);
    for (const ordinal of records.ordinals()) left[ordinal] = 1;
    const words = new Map(
      identifiers.codes.map((code) => [code, stationWords(stationOf(index, code))]),
    );
    this.#numbers = new NumberSearch(identifiers, words, left, (word) => this.#records.meant(word));
  }

  /**
   * Opens an index that is open for searching; the cables of another index are left out. Throws an IndexFault where
   * search.bin cannot be used.
   */
  static async open(
    index: OpenIndex,
    source: IndexSource,
    other: Identifiers | null = null,
  ): Promise<Searcher> {
    return new Searcher(index, await openSearchFile(index, source), other);
  }

  /** Gives a page of each group, from `offset` on, and how all that was found is spread. No words, no cables. */
  search(text: string, limit: number, offset = 0): Hits {
    return hitsOf([this.find(text, offset + limit)], limit, offset);
  }

  /** Gives the first of each group, up to a limit, and all else there is to tell. */
  find(text: string, limit: number): Found {
    const { data } = this.#records;
    for (const file of this.#records.needs(text).postings)
      data.postings.add(file, tagPostings(data));
    const records = this.#records.search(text, { offset: 0, limit });
    const numbers = this.#numbers.search(parseClauses(text), limit);
    const { spread } = records;
    return {
      words: records.words,
      records: {
        total: records.total,
        cables: rankedCables(this.#index, this.#records.ids(records), records),
      },
      identifiers: {
        total: numbers.total,
        cables: numbers.newest
          .map((ordinal) => cableOf(this.#index, locateAt(this.#index.identifiers, ordinal).id))
          .filter((one) => one?.kind === 'identifier'),
      },
      spread: {
        ...spread,
        posts: added(spread.posts, numbers.posts),
        months: added(spread.months, numbers.months),
      },
    };
  }
}

/** Gives the documents of which another index has the cable. */
function documentsOf({ identifiers, documents }: SearchData, other: Identifiers): Bits {
  const bits = new Bits(documents.count);
  heldBy(other, identifiers).forEach((held, ordinal) => {
    if (held === 1) bits.add(documents.documents[ordinal] ?? 0);
  });
  return bits;
}
