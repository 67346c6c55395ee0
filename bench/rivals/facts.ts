import { resolve } from 'node:path';
import { cableId } from '../../lib/cable';
import { type Facts, type RecordFact, readFacts } from '../../lib/index/facts';
import { readTexts } from '../../modules/index-files';

/** The facts of the index as JSON would have them: months by identifier, records by identifier. */
export interface JsonFacts {
  identifiers: Record<string, string>;
  records: Record<string, Omit<RecordFact, 'id'>>;
}

/** Reads the tables that the shipped index is built from. */
export async function projectFacts(): Promise<Facts> {
  return readFacts(await readTexts(resolve(import.meta.dirname, '../..')));
}

/**
 * Gives the facts that every rival of the index holds. The tables of posts, TAGS and citing cables, which the
 * index has besides, are left out, in the rivals' favour.
 */
export function jsonFacts({ identifiers, malformed, records }: Facts): JsonFacts {
  return {
    identifiers: Object.fromEntries([
      ...identifiers.map((one) => [cableId(one), one.month]),
      ...malformed.map(({ id, month }) => [id, month]),
    ]),
    records: Object.fromEntries(records.map(({ id, ...rest }) => [id, rest])),
  };
}
