import { FIRST_YEAR, type IdParts, type Tag } from '../../cable';
import { MONTH_MINUTES } from '../search/documents';
import { newestFirst } from '../search/newest-first';
import type { Gathering } from './gathering';
import type { Interned } from './interned';
import type { Placing } from './placing';
import { type Vocabulary, vocabularyOf } from './vocabulary';
import type { WholeTables } from './whole-tables';

/**
 * The placed records with everything named by rank: what comes often has a small number and so few bytes. Records are
 * asked for by ordinal.
 */
export class Ranked {
  /** Of the stations, by the number under which they were gathered. */
  readonly #names: (string | undefined)[];
  readonly #ranks: Record<'tags' | 'classifications' | 'origins' | 'releases', number[]>;

  constructor(
    private readonly gathering: Gathering,
    readonly placing: Placing,
    readonly vocabulary: Vocabulary = vocabularyOf(gathering.forms),
  ) {
    this.#names = gathering.stations.texts.map((code) => placing.identifiers.station(code)?.name);
    const { tags, classifications, origins, releases } = gathering;
    this.#ranks = {
      tags: tags.ranked().rankOf,
      classifications: classifications.ranked().rankOf,
      origins: origins.ranked().rankOf,
      releases: releases.ranked().rankOf,
    };
  }

  get count(): number {
    return this.placing.recordOf.length;
  }

  /** How many different origins there are, those that are the names of stations included. */
  get origins(): number {
    return this.gathering.origins.texts.length;
  }

  /** The closed lists, each from the most frequent to the rarest. TAGS without facts are told by their form. */
  tables(known: readonly Tag[]): WholeTables {
    const factOf = new Map(known.map((tag) => [tag.code, tag]));
    const inOrder = (names: Interned) => names.ranked().order.map((n) => names.texts[n] ?? '');
    const { tags, classifications, origins, releases } = this.gathering;
    return {
      tags: inOrder(tags).map((code) => factOf.get(code) ?? unknownTag(code)),
      classifications: inOrder(classifications),
      origins: inOrder(origins),
      releases: inOrder(releases),
      forms: this.vocabulary.forms.length,
    };
  }

  /** Gives the ordinals from the newest cable to the oldest. */
  newestFirst(): Uint32Array {
    const { month, minutes } = this.gathering.columns;
    const { recordOf } = this.placing;
    return newestFirst(
      Uint32Array.from(recordOf, (record) => month.at(record) * MONTH_MINUTES + minutes.at(record)),
    );
  }

  trait(ordinal: number) {
    const record = this.#record(ordinal);
    const { minutes, classification } = this.gathering.columns;
    return {
      minutes: minutes.at(record),
      classification: this.#ranks.classifications[classification.at(record)] ?? 0,
      tags: this.tags(ordinal),
    };
  }

  tags(ordinal: number): number[] {
    const tags = this.gathering.tagsOf.at(this.#record(ordinal));
    const ranks: number[] = [];
    for (const tag of tags) ranks.push(this.#ranks.tags[tag] ?? 0);
    return ranks;
  }

  /** Gives the ranks of the forms of a subject. */
  forms(ordinal: number): number[] {
    const forms = this.gathering.formsOf.at(this.#record(ordinal));
    const ranks: number[] = [];
    for (const form of forms) ranks.push(this.vocabulary.rankOf[form] ?? 0);
    return ranks;
  }

  /** Gives the words of a subject, each once. */
  words(ordinal: number): number[] {
    const words: number[] = [];
    for (const rank of this.forms(ordinal)) {
      const word = this.vocabulary.wordOf[rank] ?? -1;
      if (word >= 0 && !words.includes(word)) words.push(word);
    }
    return words;
  }

  entry(ordinal: number) {
    const record = this.#record(ordinal);
    const { flags, release } = this.gathering.columns;
    return {
      flags: flags.at(record),
      release: this.#ranks.releases[release.at(record)] ?? 0,
      origin: this.origin(ordinal),
    };
  }

  /** Gives the origin's rank + 1, or 0 where it is the name of the record's own station. */
  origin(ordinal: number): number {
    const { station, origin } = this.gathering.columns;
    const record = this.#record(ordinal);
    const { texts } = this.gathering.origins;
    const n = origin.at(record);
    return texts[n] === this.#names[station.at(record)] ? 0 : (this.#ranks.origins[n] ?? 0) + 1;
  }

  references(ordinal: number): IdParts[] {
    const numbers = this.gathering.referencesOf.at(this.#record(ordinal));
    const references: IdParts[] = [];
    for (let n = 0; n < numbers.length; n += 3)
      references.push({
        year: numbers[n] ?? FIRST_YEAR,
        station: this.gathering.stations.texts[numbers[n + 1] ?? 0] ?? '',
        serial: numbers[n + 2] ?? 0,
      });
    return references;
  }

  /** Gives the parts of the identifier: of the corrected one, where it is malformed in the release. */
  parts(ordinal: number): IdParts {
    const record = this.#record(ordinal);
    const { station, month, serial } = this.gathering.columns;
    return {
      year: FIRST_YEAR + Math.floor(month.at(record) / 12),
      station: this.gathering.stations.texts[station.at(record)] ?? '',
      serial: serial.at(record),
    };
  }

  #record(ordinal: number): number {
    return this.placing.recordOf[ordinal] ?? 0;
  }
}

/** The handbook gives geography two letters and programs a K; the rest are taken for subjects. */
function unknownTag(code: string): Tag {
  const kind = code.length === 2 ? 'geo' : code.startsWith('K') ? 'program' : 'subject';
  return { code, kind, definition: null };
}
