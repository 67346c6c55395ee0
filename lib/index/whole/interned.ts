/** Numbers in some order, and the position in it of each. */
interface Ranking {
  order: number[];
  rankOf: number[];
}

/**
 * Texts by number, in the order in which they first came, and how often each did. An import asks for five million
 * numbers, with a body of 7 KB read between those of two records: a Map, which looks at more places of memory for each,
 * takes twice as long.
 */
export class Interned {
  readonly texts: string[] = [];
  readonly #counts: number[] = [];
  /** Two numbers for each slot, half of which at least are free: the hash of a text, and its number plus one. */
  #slots = new Int32Array(2 * 1024);

  /** Gives the number of a text, counting one more of it. */
  number(text: string, more = 1): number {
    const hash = hashOf(text);
    let slot = this.#slotOf(hash);
    for (let taken = this.#taken(slot); taken > 0; taken = this.#taken(slot)) {
      const known = taken - 1;
      if (this.#slots[slot] === hash && this.texts[known] === text) {
        this.#counts[known] = (this.#counts[known] ?? 0) + more;
        return known;
      }
      slot = (slot + 2) % this.#slots.length;
    }
    this.#counts.push(more);
    this.#take(slot, hash, this.texts.push(text));
    if (4 * this.texts.length > this.#slots.length) this.#grow();
    return this.texts.length - 1;
  }

  #slotOf(hash: number): number {
    return (2 * hash) & (this.#slots.length - 1);
  }

  #taken(slot: number): number {
    return this.#slots[slot + 1] ?? 0;
  }

  #take(slot: number, hash: number, numberPlusOne: number): void {
    this.#slots[slot] = hash;
    this.#slots[slot + 1] = numberPlusOne;
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Int32Array(2 * before.length);
    for (let at = 0; at < before.length; at += 2) {
      const [hash = 0, taken = 0] = before.subarray(at, at + 2);
      if (taken === 0) continue;
      let slot = this.#slotOf(hash);
      while (this.#taken(slot) > 0) slot = (slot + 2) % this.#slots.length;
      this.#take(slot, hash, taken);
    }
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

/** FNV-1a, in 30 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & 0x3fffffff;
}
