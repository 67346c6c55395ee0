import { parseCableId } from '@/lib/cable';
import type { Facts, RecordFact } from '@/lib/index/facts';
import type { WholeFile } from '@/lib/index/files';
import { type Located, locateAt } from '@/lib/index/locate';
import { stationOf } from '@/lib/index/post';
import type { OpenIndex } from '@/lib/index/reader';
import { RecordSearch } from '@/lib/index/search/record-search';
import { Texts } from '@/lib/index/search/texts';
import { type IndexSource, memorySource } from '@/lib/index/source';
import { sealed, type WholeFiles, wholeContents } from '@/lib/index/whole/contents';
import { Gathering } from '@/lib/index/whole/gathering';
import { searchData } from '@/lib/index/whole/open-search';
import { eachPart } from '@/lib/index/whole/parting';
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

/** Gives the record of a cable, with little in it but for what is given. */
export const factOf = (given: Partial<RecordFact> & Pick<RecordFact, 'id'>): RecordFact => ({
  created: '2004-10-05T18:44',
  released: '',
  classification: 'CONFIDENTIAL',
  origin: 'Embassy Caracas',
  tags: [],
  subject: '',
  references: [],
  redacted: false,
  extract: false,
  ...given,
});

/** Gives the files of the whole index of the records of some facts. */
export const wholeFiles = (facts: Facts): Promise<WholeFiles> =>
  sealed(wholeContents(gathered(facts), facts));

/** Searches the records of some facts, with all files of their index read. */
export function completeSearch(facts: Facts): RecordSearch {
  const contents = wholeContents(gathered(facts), facts);
  const data = searchData(contents);
  const empty = { count: 0, body: new Uint8Array() };
  const texts = eachPart((part) => contents.get(`texts-${part}`) ?? empty);
  return new RecordSearch({ ...data, texts: new Texts(data.identifiers, texts) });
}

/** Opens a whole index from memory, or from another source. */
export const wholeOpener = (
  files: ReadonlyMap<WholeFile, Uint8Array>,
  source: IndexSource = memorySource(Object.fromEntries(files)),
) => new WholeOpener(source);

/** Gives the facts of the records of an index, of those of some posts. */
export function factsOf(index: OpenIndex, wanted: (cable: Located) => boolean): Facts {
  const { identifiers, records } = index;
  const located = records.ordinals().map((ordinal) => locateAt(identifiers, ordinal));
  const facts = located.filter(wanted).flatMap((one) => {
    const record = records.find(one);
    return record ? [{ one, record }] : [];
  });
  return {
    stations: identifiers.codes.map((code) => stationOf(index, code)),
    tags: [...records.tags()],
    identifiers: facts.filter(({ one }) => !one.corrected).map(({ one }) => one),
    malformed: facts.filter(({ one }) => one.corrected).map(({ one }) => one),
    records: facts.map(({ one: { id }, record }) => ({
      ...record,
      id,
      tags: record.tags.map(({ code }) => code),
      references: record.references.map((reference) => reference.id),
    })),
  };
}

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
