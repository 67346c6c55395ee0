import { ByteReader, ByteWriter } from '../bytes';
import type { WholeFile } from '../files';
import type { WholeFiles } from '../whole/contents';

/**
 * A packed index: `RFTP`, the version of this format, three zero bytes, the first 16 bytes of the SHA-256 of all that
 * follows; then the number of files and for each its name (a text), its bytes, its packed bytes (varints) and its
 * content, deflated. Postings are left out: they are a third of it, and follow from the rest.
 */
const MAGIC = [0x52, 0x46, 0x54, 0x50];
const VERSION = 1;
const HASH_FROM = 8;
const CONTENT_FROM = 24;
/** The files that may be in it: what has another name nobody would ever read. */
const PACKED = /^(?:identifiers|tables|traits|words|(?:texts|entries|forms)-\d{1,4})$/;

/** A packed index that cannot be used, and why. */
export class PackFault extends Error {
  constructor(readonly reason: 'foreign' | 'version' | 'damaged') {
    super(`The packed index is ${reason}`);
  }
}

/** Packs the files of a whole index into one. */
export async function pack(files: WholeFiles): Promise<Uint8Array<ArrayBuffer>> {
  const kept = [...files].filter(([file]) => !isDerived(file));
  const out = new ByteWriter(1 << 20).varint(kept.length);
  for (const [file, bytes] of kept) {
    const packed = await through(new CompressionStream('deflate-raw'), bytes);
    out.text(file).varint(bytes.length).varint(packed.length).raw(packed);
  }
  const content = out.bytes();
  const all = new Uint8Array(CONTENT_FROM + content.length);
  all.set([...MAGIC, VERSION]);
  all.set(content, CONTENT_FROM);
  all.set(await hashOf(all), HASH_FROM);
  return all;
}

/** Gives the files of a packed index but for the postings. Throws a PackFault where it cannot be used. */
export async function unpack(all: Uint8Array<ArrayBuffer>): Promise<WholeFiles> {
  if (MAGIC.some((byte, at) => all[at] !== byte)) throw new PackFault('foreign');
  if (all.length < CONTENT_FROM) throw new PackFault('damaged');
  if (all[4] !== VERSION) throw new PackFault('version');
  if (all[5] || all[6] || all[7]) throw new PackFault('damaged');
  const hash = await hashOf(all);
  if (hash.some((byte, at) => all[HASH_FROM + at] !== byte)) throw new PackFault('damaged');
  const files: WholeFiles = new Map();
  const reader = new ByteReader(all, CONTENT_FROM);
  for (let left = reader.varint(); left > 0; left--) {
    const file = reader.text() as WholeFile;
    if (!PACKED.test(file)) throw new PackFault('damaged');
    const length = reader.varint();
    const packed = reader.raw(reader.varint()) as Uint8Array<ArrayBuffer>;
    const bytes = await through(new DecompressionStream('deflate-raw'), packed);
    if (bytes.length !== length) throw new PackFault('damaged');
    files.set(file, bytes);
  }
  return files;
}

const isDerived = (file: WholeFile) => file.startsWith('postings-');

async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const readable = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(readable).arrayBuffer());
}

async function hashOf(all: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', all.subarray(CONTENT_FROM)), 0, 16);
}
