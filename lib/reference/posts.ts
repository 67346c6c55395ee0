import { otherCodes } from '../cable';
import { fingerprint, nameKey, type ReferenceTables, withoutKind } from './tables';

/** A message record number cuts the station to six letters. */
const CUT = 6;

/** Aliases of so few letters are words, initials and codes of other things everywhere but in a REF block. */
const SHORT_ALIAS = 4;

/** Longer aliases that are words of their own. */
const WORDS = new Set([
  'STATES',
  'BRAZIL',
  'NEWYORK',
  'PAULO',
  'PORTA',
  'PANAM',
  'UNESCO',
  'DEPTEL',
]);

/** The posts by code and by the other ways to write them, and the identifiers that are malformed in the release. */
export class Posts {
  readonly #malformed: ReadonlySet<string>;
  readonly #codes: ReadonlySet<string>;
  readonly #aliases = new Map<string, string>();
  readonly #byCut = new Map<string, string[]>();

  constructor({ stations, aliases, malformed }: ReferenceTables) {
    const codes = words(stations);
    this.#codes = new Set(codes);
    this.#malformed = new Set(words(malformed));
    for (const code of codes) {
      const cut = code.slice(0, CUT);
      this.#byCut.set(cut, [...(this.#byCut.get(cut) ?? []), code]);
    }
    for (const one of aliases.split(';')) {
      const [code = '', ...others] = words(one);
      for (const other of others) this.#aliases.set(other, code);
    }
  }

  isCode(code: string): boolean {
    return this.#codes.has(code);
  }

  /** Whether a text is, by its fingerprint, one of the identifiers that the release has wrong. */
  isMalformed(text: string): boolean {
    return this.#malformed.has(fingerprint(text));
  }

  /** Gives the code of a post by any of its names, but those that mean it only in a REF block. */
  named(name: string): string | null {
    const key = withoutKind(nameKey(name));
    const isWord = key.length <= SHORT_ALIAS || WORDS.has(key);
    return this.#codes.has(key) || !isWord ? this.namedInBlock(key) : null;
  }

  /** Gives the code of a post by any of its names in a REF block. */
  namedInBlock(name: string): string | null {
    // No code begins like a kind of post, so that it is its own key.
    if (this.#codes.has(name)) return name;
    const key = withoutKind(nameKey(name));
    return this.#codes.has(key) ? key : (this.#aliases.get(key) ?? null);
  }

  /** Gives the codes that a message record number may have cut to this. */
  cutTo(six: string): readonly string[] {
    return this.#byCut.get(six) ?? [];
  }

  /** Gives a code and, after it, the other ones of the same post. */
  samePost(code: string): string[] {
    return [code, ...otherCodes(code).filter((other) => this.#codes.has(other))];
  }
}

function words(text: string): string[] {
  return text === '' ? [] : text.split(' ');
}
