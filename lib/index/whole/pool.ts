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
