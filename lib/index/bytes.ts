const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** Appends numbers and texts to a growing run of bytes. */
export class ByteWriter {
  #bytes: Uint8Array;
  #length = 0;

  constructor(capacity = 1024) {
    this.#bytes = new Uint8Array(capacity);
  }

  get length(): number {
    return this.#length;
  }

  byte(value: number): this {
    this.#reserve(1);
    this.#bytes[this.#length++] = value;
    return this;
  }

  /** Unsigned LEB128: seven bits a byte, low bits first. `value`: 0 to 2^31 - 1. */
  varint(value: number): this {
    let rest = value;
    while (rest > 127) {
      this.byte((rest & 127) | 128);
      rest >>>= 7;
    }
    return this.byte(rest);
  }

  /** Numbers of so many bytes each, little-endian. Throws a RangeError where one needs more. */
  column(values: readonly number[], width: 1 | 2 | 4): this {
    for (const value of values) {
      if (value >= 2 ** (8 * width))
        throw new RangeError(`Not a number of ${width} bytes: ${value}`);
      for (let at = 0; at < width; at++) this.byte((value >>> (8 * at)) & 255);
    }
    return this;
  }

  raw(bytes: Uint8Array): this {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
    return this;
  }

  /** What another has, after its length as a varint. Few bytes are set one by one in less time than it takes to cut them out. */
  run(other: ByteWriter): this {
    this.varint(other.#length);
    this.#reserve(other.#length);
    for (let at = 0; at < other.#length; at++) this.#bytes[this.#length++] = other.#bytes[at] ?? 0;
    return this;
  }

  /** Begins anew, in the same memory. */
  clear(): this {
    this.#length = 0;
    return this;
  }

  /** Length in bytes as a varint, then UTF-8. */
  text(value: string): this {
    const bytes = encoder.encode(value);
    return this.varint(bytes.length).raw(bytes);
  }

  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    grown.set(this.#bytes);
    this.#bytes = grown;
  }
}

/** Numbers of 1, 2 or 4 bytes each, little-endian. */
export class Column {
  readonly #view: DataView;
  readonly length: number;

  constructor(
    bytes: Uint8Array,
    readonly width: 1 | 2 | 4,
  ) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.length = bytes.length / width;
  }

  /** Gives all numbers; of processors that put the high byte first there are no browsers. */
  all(): Uint8Array | Uint16Array | Uint32Array {
    const { buffer, byteOffset, byteLength } = this.#view;
    const bytes = buffer.slice(byteOffset, byteOffset + byteLength);
    if (this.width === 1) return new Uint8Array(bytes);
    return this.width === 2 ? new Uint16Array(bytes) : new Uint32Array(bytes);
  }

  /** Gives the number at a position. Throws a RangeError outside them. */
  at(position: number): number {
    if (this.width === 1) return this.#view.getUint8(position);
    const offset = position * this.width;
    return this.width === 2
      ? this.#view.getUint16(offset, true)
      : this.#view.getUint32(offset, true);
  }
}

/** Reads what a ByteWriter wrote, from `offset` on. Throws a RangeError where the bytes end too soon. */
export class ByteReader {
  constructor(
    readonly source: Uint8Array,
    public offset = 0,
  ) {}

  get done(): boolean {
    return this.offset >= this.source.length;
  }

  byte(): number {
    const value = this.source[this.offset++];
    if (value === undefined) throw new RangeError('The bytes end too soon');
    return value;
  }

  varint(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.byte();
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
    throw new RangeError('A number of more than 32 bits');
  }

  raw(length: number): Uint8Array {
    const start = this.offset;
    this.skip(length);
    return this.source.subarray(start, this.offset);
  }

  skip(length: number): void {
    const end = this.offset + length;
    if (end > this.source.length) throw new RangeError('The bytes end too soon');
    this.offset = end;
  }

  /** Gives so many numbers of fixed width, of which none is read before it is asked for. */
  column(count: number, width: Column['width']): Column {
    return new Column(this.raw(count * width), width);
  }

  text(): string {
    return decoder.decode(this.raw(this.varint()));
  }
}
