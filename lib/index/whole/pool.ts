/** Numbers from 0 to 2^32 - 1, appended one by one: 250,000 records as objects would take 150 MB. */
export class Pool {
  #values = new Uint32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const grown = new Uint32Array(2 * this.#length);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.#length++] = value;
  }

  /** Gives the number at a position; 0 outside. */
  at(position: number): number {
    return position < this.#length ? (this.#values[position] ?? 0) : 0;
  }

  /** Gives the numbers from one position to before another. */
  slice(from: number, to: number): Uint32Array {
    return this.#values.subarray(from, Math.min(to, this.#length));
  }
}

/** Lists of numbers, one after the other. */
export class Lists {
  readonly #values = new Pool();
  readonly #ends = new Pool();

  /** Appends a list. */
  push(values: Iterable<number>): void {
    for (const value of values) this.#values.push(value);
    this.#ends.push(this.#values.length);
  }

  /** Gives the list at a position. */
  at(position: number): Uint32Array {
    return this.#values.slice(this.#ends.at(position - 1), this.#ends.at(position));
  }
}

/** Numbers in some order, and the position in it of each. */
interface Ranking {
  order: number[];
  rankOf: number[];
}

/** Texts by number, in the order in which they first came, and how often each did. */
export class Interned {
  readonly #numbers = new Map<string, number>();
  readonly texts: string[] = [];
  readonly #counts: number[] = [];

  /** Gives the number of a text, counting one more of it. */
  number(text: string, more = 1): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) {
      this.#counts[known] = (this.#counts[known] ?? 0) + more;
      return known;
    }
    this.#numbers.set(text, this.texts.length);
    this.#counts.push(more);
    return this.texts.push(text) - 1;
  }

  /** Gives the numbers from the most frequent text to the rarest, and their positions in this order by number. */
  ranked(): Ranking {
    const counts = this.#counts;
    return this.#sorted((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  }

  /** Gives the numbers in the order of the texts themselves, and their positions in this order by number. */
  alphabetical(): Ranking {
    return this.#sorted(() => 0);
  }

  #sorted(difference: (a: number, b: number) => number): Ranking {
    const order = this.texts
      .map((_, n) => n)
      .sort((a, b) => difference(a, b) || compare(this.texts[a], this.texts[b]));
    const rankOf: number[] = [];
    order.forEach((n, rank) => {
      rankOf[n] = rank;
    });
    return { order, rankOf };
  }
}

const compare = (a = '', b = '') => (a < b ? -1 : a > b ? 1 : 0);
