const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** A record that is longer is none: the longest cable is a hundredth of it. */
const MOST_BYTES = 32 << 20;

/**
 * A file that cannot be read on. `quote`: a quote is missing or out of place in the record that begins at the line;
 * `long`: the record that begins there does not end; `foreign`: it is no file of cables.
 */
export class FileFault extends Error {
  constructor(
    readonly reason: 'quote' | 'long' | 'foreign',
    /** From 1. */
    readonly line: number,
  ) {
    super(`Line ${line}: ${reason}`);
  }
}

/**
 * Reads comma-separated records whose quotes and backslashes are escaped by a backslash, from bytes that come in
 * pieces. Fields are given as bytes, escapes and all: of 1.7 GB of bodies only the heads are ever made into text.
 * Papaparse, the obvious choice, takes the quote of `\\"` for an escaped one and swallows what follows.
 */
export class CsvReader {
  /** Used for every piece: made anew each time, garbage of 64 MB would gather. */
  #buffer = new Uint8Array();
  /** How many bytes at its beginning are of a record that is not complete. */
  #rest = 0;
  #next = 1;
  /** The line at which the record begins that was given last, from 1. */
  line = 1;

  /**
   * Gives the records that are complete with one more piece of bytes. They are valid until the next piece. Throws a
   * FileFault where they cannot be told from one another.
   */
  *push(piece: Uint8Array): Generator<Uint8Array[]> {
    const bytes = this.#with(piece);
    let start = 0;
    for (;;) {
      const record = recordFrom(bytes, start);
      this.line = this.#next;
      if (record === 'quote') throw new FileFault('quote', this.line);
      if ((record?.end ?? bytes.length) - start > MOST_BYTES)
        throw new FileFault('long', this.line);
      if (!record) break;
      this.#next += linesIn(bytes, start, record.end);
      start = record.end;
      yield record.fields;
    }
    bytes.copyWithin(0, start);
    this.#rest = bytes.length - start;
  }

  /** Gives the last record where no line ends it. Throws a FileFault where the file ends within quotes. */
  *end(): Generator<Uint8Array[]> {
    if (this.#rest > 0) yield* this.push(Uint8Array.of(NEWLINE));
    if (this.#rest > 0) throw new FileFault('quote', this.#next);
  }

  /** Gives what is left with one more piece behind it. */
  #with(piece: Uint8Array): Uint8Array {
    const length = this.#rest + piece.length;
    if (length > this.#buffer.length) {
      const grown = new Uint8Array(length + (length >>> 2));
      grown.set(this.#buffer.subarray(0, this.#rest));
      this.#buffer = grown;
    }
    this.#buffer.set(piece, this.#rest);
    return this.#buffer.subarray(0, length);
  }
}

function linesIn(bytes: Uint8Array, start: number, end: number): number {
  let lines = 0;
  for (let at = bytes.indexOf(NEWLINE, start); at >= 0 && at < end; lines++)
    at = bytes.indexOf(NEWLINE, at + 1);
  return lines;
}

/** Reads one record; null where it is not complete. `quote` where something else than a comma follows a quote. */
function recordFrom(
  bytes: Uint8Array,
  start: number,
): { fields: Uint8Array[]; end: number } | 'quote' | null {
  const fields: Uint8Array[] = [];
  for (let at = start; at < bytes.length; ) {
    const quoted = bytes[at] === QUOTE;
    const end = quoted ? closingQuote(bytes, at + 1) : endOfPlain(bytes, at);
    if (end < 0) return null;
    fields.push(bytes.subarray(quoted ? at + 1 : at, end));
    at = quoted ? end + 1 : end;
    if (bytes[at] === RETURN) at++;
    if (bytes[at] === NEWLINE) return { fields, end: at + 1 };
    if (at >= bytes.length) return null;
    if (bytes[at] !== COMMA) return 'quote';
    at++;
  }
  return null;
}

/** Gives where the next quote stands that an even number of backslashes comes before; -1 where there is none. */
function closingQuote(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(QUOTE, from); at >= 0; at = bytes.indexOf(QUOTE, at + 1)) {
    let escapes = at;
    while (escapes > from && bytes[escapes - 1] === BACKSLASH) escapes--;
    if ((at - escapes) % 2 === 0) return at;
  }
  return -1;
}

function endOfPlain(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at++)
    if (bytes[at] === COMMA || bytes[at] === NEWLINE) return at;
  return -1;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
const latin1 = new TextDecoder('windows-1252');

/**
 * Gives a field as text without its escapes: UTF-8, or Latin-1 where it is not that, as the release has stray bytes
 * of it. `limit`: bytes to read at most; a letter cut in two by it is left out.
 */
export function fieldText(field: Uint8Array, limit = field.length): string {
  const bytes = limit < field.length ? field.subarray(0, wholeLetters(field, limit)) : field;
  const text = textOf(bytes);
  return text.includes('\\') ? text.replace(/\\([\s\S])/g, '$1') : text;
}

/** Gives text that is UTF-8, or Latin-1 where it is not that. */
export function textOf(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return latin1.decode(bytes);
  }
}

function wholeLetters(bytes: Uint8Array, limit: number): number {
  let end = limit;
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
  return end;
}
