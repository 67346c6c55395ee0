import { parseCableId } from '@/lib/cable';
import type { Facts } from '@/lib/index/facts';
import type { WholeFile } from '@/lib/index/files';
import { memorySource } from '@/lib/index/source';
import { sealed, type WholeFiles, wholeContents } from '@/lib/index/whole/contents';
import { Gathering } from '@/lib/index/whole/gathering';
import { WholeOpener } from '@/lib/index/whole/whole-opener';

/** Gathers the records of some facts in the order in which they are given. */
export function gathered({ records, malformed }: Facts): Gathering {
  const corrected = new Map(malformed.map((one) => [one.id, one]));
  const gathering = new Gathering();
  for (const record of records) {
    const parts = parseCableId(record.id) ?? corrected.get(record.id);
    if (!parts) throw new Error(`No parts: ${record.id}`);
    gathering.add({ ...record, parts });
  }
  return gathering;
}

/** Gives the files of the whole index of the records of some facts. */
export const wholeFiles = (facts: Facts): Promise<WholeFiles> =>
  sealed(wholeContents(gathered(facts), facts));

/** Opens a whole index from memory. */
export const wholeOpener = (files: ReadonlyMap<WholeFile, Uint8Array>) =>
  new WholeOpener(memorySource(Object.fromEntries(files)));

/** Gives facts without the cables that have no record, as a whole index has none of these. */
export function recorded(facts: Facts): Facts {
  const ids = new Set<string>(facts.records.map(({ id }) => id));
  return {
    ...facts,
    identifiers: facts.identifiers.filter((parts) =>
      ids.has(`${String(parts.year).slice(2)}${parts.station}${parts.serial}`),
    ),
    malformed: facts.malformed.filter(({ id }) => ids.has(id)),
  };
}
