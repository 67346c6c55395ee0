import type { IdParts } from '../../cable';
import { ordinalOf } from '../locate';
import { inverted } from './inverted';
import { Lists } from './pool';
import type { Ranked } from './ranked';

/** Which of the placed records cite which. */
export class Citations {
  /** For each ordinal those that it cites, each plus one; 0 for a cable that is not among them. */
  readonly #cited = new Lists();
  /** From the newest to the oldest. */
  readonly #order: Uint32Array;
  /** For each ordinal the positions in this order, from the last, of those that cite it. */
  readonly #citing: (ordinal: number) => Uint32Array;

  constructor(private readonly ranked: Ranked) {
    const { identifiers } = ranked.placing;
    for (let ordinal = 0; ordinal < ranked.count; ordinal++)
      this.#cited.push(
        ranked.references(ordinal).map((parts) => (ordinalOf(identifiers, parts) ?? -1) + 1),
      );
    this.#order = ranked.newestFirst().reverse();
    this.#citing = inverted(ranked.count, ranked.count, (n) => this.#othersCitedBy(n));
  }

  /** Gives what a cable cites, and what cites it, oldest first. */
  of(ordinal: number): {
    references: (IdParts & { released: boolean })[];
    citedBy: (IdParts & { ordinal: number })[];
  } {
    const cited = this.#cited.at(ordinal);
    const references = this.ranked
      .references(ordinal)
      .map(({ year, station, serial }, n) => ({ year, station, serial, released: cited[n] !== 0 }));
    const citedBy = Array.from(this.#citing(ordinal), (n) => this.#placed(this.#order[n] ?? 0));
    return { references, citedBy };
  }

  #placed(ordinal: number): IdParts & { ordinal: number } {
    const { year, station, serial } = this.ranked.parts(ordinal);
    return { year, station, serial, ordinal };
  }

  /** Gives the ordinals that the nth of the order cites, each once, without itself. */
  #othersCitedBy(n: number): number[] {
    const own = this.#order[n] ?? 0;
    const others: number[] = [];
    for (const plusOne of this.#cited.at(own)) {
      const ordinal = plusOne - 1;
      if (ordinal >= 0 && ordinal !== own && !others.includes(ordinal)) others.push(ordinal);
    }
    return others;
  }
}
