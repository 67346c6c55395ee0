/** Remembers what was opened, so that each file is read once. */
export class Once<Key> {
  readonly #opened = new Map<Key, Promise<unknown>>();

  /** Gives what `open` gave the first time. What failed is tried again the next time. */
  get<Opened>(key: Key, open: () => Promise<Opened>): Promise<Opened> {
    const before = this.#opened.get(key) as Promise<Opened> | undefined;
    if (before) return before;
    const opening = open();
    this.#opened.set(key, opening);
    opening.catch(() => this.#opened.delete(key));
    return opening;
  }
}
