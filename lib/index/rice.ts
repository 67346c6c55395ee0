import { ByteWriter } from './bytes';

/**
 * Rice coding of small whole numbers: the quotient by 2^k in unary (ones closed by a zero), then k low bits.
 * Serials of a post and year lie close together, so their gaps take about five bits each; as LEB128 the same
 * gaps take 1.6 times the bytes.
 */

/** Gives the code of `values` with the best k in the first byte; bits run from the highest to the lowest. */
export function encodeRice(values: readonly number[]): Uint8Array {
  const k = bestParameter(values);
  const out = new ByteWriter().byte(k);
  let pending = 0;
  let filled = 0;
  const bit = (value: number) => {
    pending = (pending << 1) | value;
    if (++filled === 8) {
      out.byte(pending);
      pending = 0;
      filled = 0;
    }
  };
  for (const value of values) {
    for (let ones = value >>> k; ones > 0; ones--) bit(1);
    bit(0);
    for (let at = k - 1; at >= 0; at--) bit((value >>> at) & 1);
  }
  while (filled > 0) bit(0);
  return out.bytes();
}

/** Gives back `count` values. Throws a RangeError where the bytes end too soon. */
export function decodeRice(bytes: Uint8Array, count: number): number[] {
  const k = bytes[0] ?? 0;
  let at = 8;
  const bit = () => {
    const byte = bytes[at >>> 3];
    if (byte === undefined) throw new RangeError('The bytes end too soon');
    return (byte >>> (7 - (at++ & 7))) & 1;
  };
  const values: number[] = [];
  for (let n = 0; n < count; n++) {
    let value = 0;
    while (bit() === 1) value++;
    for (let low = 0; low < k; low++) value = (value << 1) | bit();
    values.push(value);
  }
  return values;
}

function bestParameter(values: readonly number[]): number {
  const size = (k: number) => values.reduce((bits, value) => bits + (value >>> k) + 1 + k, 0);
  let best = 0;
  for (let k = 1; k < 20; k++) if (size(k) < size(best)) best = k;
  return best;
}
