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

/** The most spaces that part two tokens, and the most letters or digits that are one. */
const MOST_SPACES = 400;
const MOST_CHARACTERS = 60;

type Kind = Token['kind'] | 'space';

/** Characters are told apart by their codes: a regular expression with a group for each kind takes three times as long. */
function kindOf(code: number): Kind {
  if (code >= 0x30 && code <= 0x39) return 'number';
  if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) return 'word';
  if (code === 0x20 || code === 0xa0 || code === BLANK_CODE) return 'space';
  if (code === 0x0a || code === 0x2029) return 'line';
  return code >= 0xc0 && code <= 0x24f ? 'word' : 'mark';
}

const BLANK_CODE = BLANK.charCodeAt(0);

/** Gives where the token or the run of spaces ends that begins at a position. */
function endOf(text: string, start: number, kind: Kind): number {
  if (kind === 'mark' || kind === 'line') return start + 1;
  const limit = Math.min(text.length, start + (kind === 'space' ? MOST_SPACES : MOST_CHARACTERS));
  let end = start + 1;
  while (end < limit && kindOf(text.charCodeAt(end)) === kind) end++;
  return end;
}

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
    const own = this.at(n)?.text;
    return own?.length === text.length && own.toUpperCase() === text;
  }

  /** Whether the nth token is as an expression has it. */
  matches(n: number, expression: RegExp): boolean {
    return expression.test(this.at(n)?.text ?? '');
  }

  /** Whether the nth token is a number. */
  isNumber(n: number): boolean {
    return this.at(n)?.kind === 'number';
  }

  /** Whether nothing stands between the nth token and the one before. */
  isGlued(n: number): boolean {
    return this.at(n)?.glued ?? false;
  }

  #next(): Token | null {
    while (this.#at < this.limit) {
      const start = this.#at;
      const kind = kindOf(this.text.charCodeAt(start));
      const end = endOf(this.text, start, kind);
      this.#at = end;
      const glued = this.#glued;
      this.#glued = kind !== 'space' && kind !== 'line';
      if (kind === 'space') continue;
      return { kind, text: this.text.slice(start, end), start, end, glued };
    }
    return null;
  }
}
