/** Milliseconds without a step after which the machine must have been asleep: nothing takes so long. */
const ASLEEP = 5_000;
/** Milliseconds over which the rate is taken. */
const WINDOW = 4_000;

/** How fast an import is, and how long it will take. */
export interface Rate {
  perSecond: number;
  secondsLeft: number;
}

/** Tells the rate of what is done, of the time in which the machine was awake. */
export class Pace {
  #samples: { at: number; done: number }[] = [];
  #slept = 0;
  #last: number | null = null;

  /** Takes note of what is done of all at a time (in milliseconds); gives the rate, null until it can be told. */
  add(now: number, done: number, of: number): Rate | null {
    const gap = this.#last === null ? 0 : now - this.#last;
    if (gap > ASLEEP) this.#slept += gap;
    this.#last = now;
    const at = now - this.#slept;
    this.#samples = [...this.#samples.filter((one) => at - one.at <= WINDOW), { at, done }];
    const [first] = this.#samples;
    if (!first || at === first.at || done === first.done) return null;
    const perSecond = (1000 * (done - first.done)) / (at - first.at);
    return { perSecond, secondsLeft: (of - done) / perSecond };
  }
}
