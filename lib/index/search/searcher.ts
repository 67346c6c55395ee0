import type { CableId, RecordCable } from '../../cable';
import { locateAt } from '../locate';
import { stationOf } from '../post';
import { cableOf, type OpenIndex } from '../reader';
import { openSearchFile } from '../search-file/open';
import { tagPostings } from '../search-file/tag-postings';
import type { IndexSource } from '../source';
import { added, histogramOf, mostFrequent, yearsOf } from './facets';
import type { Hits } from './hits';
import { NumberSearch } from './number-search';
import { parseClauses } from './query';
import { RecordSearch } from './record-search';
import type { SearchData } from './search-data';
import { stationWords } from './station-words';

/** Searches the bundled index: cables with a record by all that is known of them, the others by number, post and month. */
export class Searcher {
  readonly #index: OpenIndex;
  readonly #records: RecordSearch;
  readonly #numbers: NumberSearch;

  private constructor(index: OpenIndex, data: SearchData) {
    this.#index = index;
    this.#records = new RecordSearch(data);
    const { identifiers, records } = index;
    const withRecord = new Uint8Array(identifiers.count);
    for (const ordinal of records.ordinals()) withRecord[ordinal] = 1;
    const words = new Map(
      identifiers.codes.map((code) => [code, stationWords(stationOf(index, code))]),
    );
    this.#numbers = new NumberSearch(identifiers, words, withRecord);
  }

  /** Opens an index that is open for searching. Throws an IndexFault where search.bin cannot be used. */
  static async open(index: OpenIndex, source: IndexSource): Promise<Searcher> {
    return new Searcher(index, await openSearchFile(index, source));
  }

  /** Gives a page of each group, from `offset` on, and how all that was found is spread. No words, no cables. */
  search(text: string, limit: number, offset = 0): Hits {
    const { data } = this.#records;
    for (const file of this.#records.needs(text).postings)
      data.postings.add(file, tagPostings(data));
    const records = this.#records.search(text, { offset, limit });
    const numbers = this.#numbers.search(parseClauses(text), offset + limit);
    const { spread } = records;
    const months = added(spread.months, numbers.months);
    const cable = (id: CableId) => cableOf(this.#index, id);
    return {
      words: records.words,
      records: {
        total: records.total,
        cables: this.#records
          .ids(records)
          .map(cable)
          .filter((one): one is RecordCable => one?.kind === 'record'),
      },
      identifiers: {
        total: numbers.total,
        cables: numbers.newest
          .slice(offset)
          .map((ordinal) => cable(locateAt(this.#index.identifiers, ordinal).id))
          .filter((one) => one?.kind === 'identifier'),
      },
      facets: {
        posts: mostFrequent(added(spread.posts, numbers.posts)),
        years: yearsOf(months),
        classifications: mostFrequent(spread.classifications),
        tags: mostFrequent(spread.tags),
      },
      months: histogramOf(months),
    };
  }
}
