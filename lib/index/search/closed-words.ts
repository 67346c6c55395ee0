import type { Identifiers } from '../identifiers';
import { countBefore } from '../sorted';
import type { Tables } from '../tables';
import { foldedText } from './fold';
import { stationWords } from './station-words';

const KINDS = ['stations', 'tags', 'origins', 'classifications'] as const;
type Kind = (typeof KINDS)[number];

/** Positions in the closed lists of an index. */
export type Positions = Record<Kind, ReadonlySet<number>>;

/** The words of the closed lists of an index, sorted, with the positions of what has them. */
export class ClosedWords {
  readonly #words: readonly string[];
  readonly #having = new Map<string, { kind: Kind; position: number }[]>();

  constructor(identifiers: Identifiers, tables: Tables) {
    const texts: Record<Kind, string[]> = {
      stations: identifiers.codes.map((code) => {
        const station = identifiers.station(code);
        return station ? stationWords(station) : '';
      }),
      tags: tables.tags.map(({ code, definition }) => foldedText(`${code} ${definition ?? ''}`)),
      origins: tables.origins.map(foldedText),
      classifications: tables.classifications.map(foldedText),
    };
    for (const kind of KINDS) {
      texts[kind].forEach((text, position) => {
        for (const word of text.split(' ')) if (word !== '') this.#add(word, kind, position);
      });
    }
    this.#words = [...this.#having.keys()].sort();
  }

  /** Whether any word begins with another. */
  begin(word: string): boolean {
    return this.#words[this.#first(word)]?.startsWith(word) ?? false;
  }

  /** Gives what has a word that begins with another. */
  matching(word: string): Positions {
    const found = {
      stations: new Set<number>(),
      tags: new Set<number>(),
      origins: new Set<number>(),
      classifications: new Set<number>(),
    };
    for (let at = this.#first(word); this.#words[at]?.startsWith(word); at++) {
      const having = this.#having.get(this.#words[at] ?? '') ?? [];
      for (const { kind, position } of having) found[kind].add(position);
    }
    return found;
  }

  #add(word: string, kind: Kind, position: number): void {
    const having = this.#having.get(word);
    if (having) having.push({ kind, position });
    else this.#having.set(word, [{ kind, position }]);
  }

  #first(word: string): number {
    return countBefore(this.#words.length, (at) => (this.#words[at] ?? '') < word);
  }
}
