import type { IndexFile } from './files';
import type { IndexSource } from './source';

/**
 * Every index file begins with 32 bytes: the magic `RFTL`, the format version, the kind of file, its part (of
 * records; else zero), a zero byte, the first 16 bytes of the SHA-256 of everything after them, the number of
 * entries and the length of the body (both 32 bits, little-endian).
 */
const FORMAT_VERSION = 3;
const KINDS = [
  'identifiers',
  'records',
  'tables',
  'traits',
  'texts',
  'entries',
  'forms',
  'words',
  'postings',
  'search',
];

const MAGIC = [0x52, 0x46, 0x54, 0x4c];
const HEADER_BYTES = 32;
const HASH_BYTES = 16;
const HASHED_FROM = 24;

/** Why an index file cannot be used: not there, not one at all, of another version, or changed since it was made. */
export type FaultReason = 'missing' | 'foreign' | 'version' | 'damaged';

/** An index file that cannot be used. */
export class IndexFault extends Error {
  constructor(
    readonly file: IndexFile,
    readonly reason: FaultReason,
  ) {
    super(`${file}.bin: ${reason}`);
  }
}

/** What is in a file: how many entries, and their bytes. */
export interface Content {
  count: number;
  body: Uint8Array;
}

/** Gives the bytes of a whole index file. */
export async function seal(
  file: IndexFile,
  { count, body }: Content,
): Promise<Uint8Array<ArrayBuffer>> {
  const sealed = new Uint8Array(HEADER_BYTES + body.length);
  sealed.set(beginning(file));
  const view = new DataView(sealed.buffer);
  view.setUint32(24, count, true);
  view.setUint32(28, body.length, true);
  sealed.set(body, HEADER_BYTES);
  sealed.set(await contentHash(sealed), HASHED_FROM - HASH_BYTES);
  return sealed;
}

/** Gives the hash that a whole index file tells. */
export const hashIn = (sealed: Uint8Array): Uint8Array =>
  sealed.subarray(HASHED_FROM - HASH_BYTES, HASHED_FROM);

/**
 * Reads an index file and gives what `parse` makes of its body and hash, once this is verified; both go on at the same
 * time. Throws an IndexFault where anything about the file is wrong.
 */
export async function unseal<Parsed>(
  file: IndexFile,
  source: IndexSource,
  parse: (content: Content, hash: Uint8Array) => Parsed,
): Promise<Parsed> {
  const sealed = await source.read(file);
  if (sealed.length < HEADER_BYTES) throw new IndexFault(file, 'damaged');
  const [magic, kind] = [beginning(file).slice(0, 4), beginning(file).slice(5)];
  if (magic.some((byte, at) => sealed[at] !== byte)) throw new IndexFault(file, 'foreign');
  if (sealed[4] !== FORMAT_VERSION) throw new IndexFault(file, 'version');
  if (kind.some((byte, at) => sealed[5 + at] !== byte)) throw new IndexFault(file, 'foreign');
  const view = new DataView(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const body = sealed.subarray(HEADER_BYTES);
  if (view.getUint32(28, true) !== body.length) throw new IndexFault(file, 'damaged');
  const hashing = contentHash(sealed);
  const told = hashIn(sealed);
  const parsed = orDamaged(file, () => parse({ body, count: view.getUint32(24, true) }, told));
  const hash = await hashing;
  if (hash.some((byte, at) => told[at] !== byte)) throw new IndexFault(file, 'damaged');
  return parsed;
}

/** Gives what is made of a file's content, or throws an IndexFault where that fails. */
export function orDamaged<Parsed>(file: IndexFile, parse: () => Parsed): Parsed {
  try {
    return parse();
  } catch {
    throw new IndexFault(file, 'damaged');
  }
}

/** Gives the eight bytes that a file begins with. */
function beginning(file: IndexFile): number[] {
  const [kind = '', part = '0'] = file.split('-');
  return [...MAGIC, FORMAT_VERSION, KINDS.indexOf(kind) + 1, Number(part), 0];
}

async function contentHash(sealed: Uint8Array): Promise<Uint8Array> {
  const hashed = sealed.subarray(HASHED_FROM) as Uint8Array<ArrayBuffer>;
  const digest = await crypto.subtle.digest('SHA-256', hashed);
  return new Uint8Array(digest, 0, HASH_BYTES);
}
