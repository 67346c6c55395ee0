import { ByteReader, ByteWriter } from '../bytes';
import type { WholeFile } from '../files';
import type { Contents } from '../whole/contents';

/** Gives the contents of several files as the body of one: their number; name, entries, length and bytes of each. */
export function packContents(contents: Contents): Uint8Array {
  const out = new ByteWriter().varint(contents.size);
  for (const [file, { count, body }] of contents)
    out.text(file).varint(count).varint(body.length).raw(body);
  return out.bytes();
}

/** Reads what packContents wrote. Throws a RangeError where the bytes end too soon. */
export function unpackContents(body: Uint8Array): Contents {
  const reader = new ByteReader(body);
  const contents: Contents = new Map();
  for (let files = reader.varint(); files > 0; files--) {
    const file = reader.text() as WholeFile;
    contents.set(file, { count: reader.varint(), body: reader.raw(reader.varint()) });
  }
  return contents;
}
