import { Identifiers } from '../index/identifiers';
import type { OpenIndex } from '../index/reader';
import { heldBy } from '../index/search/held';
import { memorySource } from '../index/source';
import type { WholeFiles } from '../index/whole/contents';

const HASH_FROM = 8;
const HASH_TO = 24;

/** Gives the first 16 bytes, in hexadecimal, of the SHA-256 of the hashes that the files of an index begin with. */
export async function hashOf(files: WholeFiles): Promise<string> {
  const inOrder = [...files].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const hashes = inOrder.map(([, bytes]) => bytes.slice(HASH_FROM, HASH_TO));
  const all = await new Blob(hashes).arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', all), 0, 16);
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Counts the cables of a whole index, and those that it and the bundled one know together. */
export async function countsWith(
  files: WholeFiles,
  bundled: OpenIndex,
): Promise<{ cables: number; counts: { identifiers: number; records: number } }> {
  const identifiers = await Identifiers.open(memorySource(Object.fromEntries(files)));
  const held = heldBy(identifiers, bundled.identifiers);
  const shared = held.reduce((sum, one) => sum + one, 0);
  const sharedRecords = bundled.records.ordinals().filter((ordinal) => held[ordinal] === 1).length;
  return {
    cables: identifiers.count,
    counts: {
      identifiers: bundled.identifiers.count + identifiers.count - shared,
      records: bundled.records.count + identifiers.count - sharedRecords,
    },
  };
}
