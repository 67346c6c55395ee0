import type { CableId, RecordCable, Tag } from '../../cable';
import { locateAt } from '../locate';
import { stationOf } from '../post';
import { cableOf, type OpenIndex } from '../reader';
import { foldedText } from './fold';
import type { Hits } from './hits';
import { parseQuery, type Term } from './query';
import { type Scope, scopeTest, scopeTests } from './released';
import { stationWords } from './station-words';

/** What a record is searched by. */
interface Document {
  ordinal: number;
  id: CableId;
  created: string;
  serial: number;
  scope: Scope;
  /** Folded words of subject, origin and TAGS, between spaces. */
  words: string;
}

/**
 * Searches an index: every word has to be met, by the beginning of a word of the subject, post, country or
 * TAGS, or by year, serial or identifier. Decodes all records when made (some 10 ms for 6,713); a search then
 * is a scan of their folded words, 1 MB.
 */
export class Searcher {
  readonly #index: OpenIndex;
  readonly #stations: ReadonlyMap<string, string>;
  readonly #documents: Document[];
  /** 1 at the positions of the cables that have a record. */
  readonly #withRecord: Uint8Array;

  constructor(index: OpenIndex) {
    this.#index = index;
    const { codes } = index.identifiers;
    this.#stations = new Map(codes.map((code) => [code, stationWords(stationOf(index, code))]));
    this.#documents = this.#readDocuments().sort((a, b) => (a.created < b.created ? 1 : -1));
    this.#withRecord = new Uint8Array(index.identifiers.count);
    for (const { ordinal } of this.#documents) this.#withRecord[ordinal] = 1;
  }

  /** Gives up to `limit` cables of each group, newest first, and how many there are. No words, no cables. */
  search(text: string, limit: number): Hits {
    const terms = parseQuery(text);
    const words = terms.map(({ word }) => word);
    const none = { total: 0, cables: [] };
    if (terms.length === 0) return { words, records: none, identifiers: none };
    const records = this.#documents.filter((document) => meets(document, terms));
    const identifiers = this.#newest(terms, limit);
    const cableAt = (ordinal: number) =>
      cableOf(this.#index, locateAt(this.#index.identifiers, ordinal).id);
    const isRecord = (cable: ReturnType<typeof cableAt>): cable is RecordCable =>
      cable?.kind === 'record';
    return {
      words,
      records: {
        total: records.length,
        cables: records
          .slice(0, limit)
          .map(({ ordinal }) => cableAt(ordinal))
          .filter(isRecord),
      },
      identifiers: {
        total: identifiers.total,
        cables: identifiers.newest.map(cableAt).filter((cable) => cable?.kind === 'identifier'),
      },
    };
  }

  /**
   * Gives the positions of the newest identifiers without a record that meet all terms, and how many do. They
   * are gathered by month and never sorted: a word like "embassy" is met by 211,046.
   */
  #newest(terms: readonly Term[], limit: number): { total: number; newest: number[] } {
    const byMonth = new Map<number, number[]>();
    const add = (year: number, month: number, ordinal: number) => {
      if (this.#withRecord[ordinal] === 1) return;
      const key = year * 12 + month;
      const ordinals = byMonth.get(key);
      if (ordinals) ordinals.push(ordinal);
      else byMonth.set(key, [ordinal]);
    };
    const { identifiers } = this.#index;
    for (const [station, words] of this.#stations) {
      for (const block of identifiers.blocks(station)) {
        const test = scopeTests(terms, { station, year: block.year, words });
        if (test === null) continue;
        const serials = identifiers.serials(block);
        let at = 0;
        for (const { month, length } of identifiers.monthRuns(block)) {
          for (const end = at + length; at < end; at++) {
            if (test === true || test(serials[at] ?? 0)) add(block.year, month, block.first + at);
          }
        }
      }
    }
    for (const one of identifiers.malformed) {
      const scope = this.#scope(one);
      const test = scopeTests(terms, { ...scope, words: `${scope.words}${one.id} ` });
      if (test === true || test?.(one.serial))
        add(one.year, Number(one.month.slice(5)), one.ordinal);
    }
    const newest: number[] = [];
    let total = 0;
    for (const [, ordinals] of [...byMonth].sort(([a], [b]) => b - a)) {
      total += ordinals.length;
      for (let at = ordinals.length - 1; at >= 0 && newest.length < limit; at--)
        newest.push(ordinals[at] ?? 0);
    }
    return { total, newest };
  }

  #readDocuments(): Document[] {
    const { identifiers, records } = this.#index;
    const wordsByTag = new Map<string, string>();
    const tagWords = ({ code, definition }: Tag) => {
      const words = wordsByTag.get(code) ?? foldedText(`${code} ${definition ?? ''}`);
      wordsByTag.set(code, words);
      return words;
    };
    return records.ordinals().flatMap((ordinal): Document[] => {
      const located = locateAt(identifiers, ordinal);
      const record = records.find(located);
      if (!record) return [];
      const tags = record.tags.map(tagWords).join('');
      return [
        {
          ordinal,
          id: located.id,
          created: record.created,
          serial: located.serial,
          scope: this.#scope(located),
          words: foldedText(`${located.id} ${record.subject} ${record.origin}`) + tags,
        },
      ];
    });
  }

  #scope({ station, year }: { station: string; year: number }): Scope {
    return { station, year, words: this.#stations.get(station) ?? '' };
  }
}

function meets({ words, scope, serial }: Document, terms: readonly Term[]): boolean {
  return terms.every((term) => {
    if (words.includes(` ${term.word}`)) return true;
    const test = scopeTest(term, scope);
    return test === true || (test?.(serial) ?? false);
  });
}
