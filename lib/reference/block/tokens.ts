import { BLANK } from '../machine-lines';

/** A piece of a REF block: a run of letters, a run of digits, a mark, or the end of a line or of a block of the page. */
export interface Token {
  kind: 'word' | 'number' | 'mark' | 'line';
  text: string;
  start: number;
  end: number;
  /** Whether nothing stands between it and the token before. */
  glued: boolean;
}

const TOKEN = new RegExp(
  `([ \\u00a0${BLANK}]{1,400})|([\\n\\u2029])|(\\d{1,60})|([A-Za-z\\u00c0-\\u024f]{1,60})|[^]`,
  'y',
);

/** Reads the tokens of a text one after the other, as they are asked for; none is read twice. */
export class Tokens {
  readonly #tokens: Token[] = [];
  #at: number;
  #glued = false;

  constructor(
    private readonly text: string,
    start: number,
    /** Where to stop in any case. */
    private readonly limit: number,
    /** The year of the cable that cites: none later is cited. */
    readonly latest: number,
  ) {
    this.#at = start;
  }

  /** How far the text has been read. */
  get read(): number {
    return this.#at;
  }

  /** Gives the nth token, or null behind the last. */
  at(n: number): Token | null {
    while (this.#tokens.length <= n) {
      const token = this.#next();
      if (!token) return null;
      this.#tokens.push(token);
    }
    return this.#tokens[n] ?? null;
  }

  /** Whether the nth token is the mark or, in whatever case, the word. */
  is(n: number, text: string): boolean {
    return this.at(n)?.text.toUpperCase() === text;
  }

  #next(): Token | null {
    while (this.#at < this.limit) {
      const start = this.#at;
      TOKEN.lastIndex = start;
      const [text = '', space, line, digits, letters] = TOKEN.exec(this.text) ?? [];
      this.#at += text.length;
      const glued = this.#glued;
      this.#glued = !space && !line;
      if (space) continue;
      const kind = line ? 'line' : digits ? 'number' : letters ? 'word' : 'mark';
      return { kind, text, start, end: this.#at, glued };
    }
    return null;
  }
}
