import type { CableId, RecordCable } from '../../cable';
import { type Located, locateAt } from '../locate';
import { stationOf } from '../post';
import { cableOf, type OpenIndex } from '../reader';
import type { StoredRecord } from '../record-code';
import { wholeContents } from '../whole/contents';
import { Gathering, type PlacedRecord } from '../whole/gathering';
import { searchData } from '../whole/open-search';
import { added, histogramOf, mostFrequent, yearsOf } from './facets';
import type { Hits } from './hits';
import { NumberSearch } from './number-search';
import { parseClauses } from './query';
import { RecordSearch } from './record-search';
import { stationWords } from './station-words';

/**
 * Searches an index: cables with a record by all that is known of them, the others by number, post and month. Makes
 * the tables that a search reads when made, from the records (0.3 to 0.6 s for 6,713, mostly code run once).
 */
export class Searcher {
  readonly #index: OpenIndex;
  readonly #records: RecordSearch;
  readonly #numbers: NumberSearch;

  constructor(index: OpenIndex) {
    this.#index = index;
    const { identifiers, records } = index;
    const withRecord = new Uint8Array(identifiers.count);
    const gathering = new Gathering();
    for (const ordinal of records.ordinals()) {
      withRecord[ordinal] = 1;
      const located = locateAt(identifiers, ordinal);
      const record = records.find(located);
      if (record) gathering.add(asFact(located, record));
    }
    const stations = identifiers.codes.map((code) => stationOf(index, code));
    const tags = records.tags();
    this.#records = new RecordSearch(searchData(wholeContents(gathering, { stations, tags })));
    const words = new Map(stations.map((station) => [station.code, stationWords(station)]));
    this.#numbers = new NumberSearch(identifiers, words, withRecord);
  }

  /** Gives a page of each group, from `offset` on, and how all that was found is spread. No words, no cables. */
  search(text: string, limit: number, offset = 0): Hits {
    const records = this.#records.search(text, { offset, limit });
    const numbers = this.#numbers.search(parseClauses(text), offset + limit);
    const { identifiers } = this.#records.data;
    const { spread } = records;
    const months = added(spread.months, numbers.months);
    const cable = (id: CableId) => cableOf(this.#index, id);
    return {
      words: records.words,
      records: {
        total: records.total,
        cables: records.ordinals
          .map((ordinal) => cable(locateAt(identifiers, ordinal).id))
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

/** A record as far as it is searched by: no search goes by references, and finding them takes half the time. */
const asFact = (located: Located, record: StoredRecord): PlacedRecord => ({
  ...record,
  id: located.id,
  parts: located,
  tags: record.tags.map(({ code }) => code),
  references: [],
});
