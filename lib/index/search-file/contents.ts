import { type CableId, parseCableId } from '../../cable';
import type { Facts, RecordFact } from '../facts';
import type { Content } from '../header';
import { wordsOf } from '../search/fold';
import { commonContents } from '../whole/contents';
import { Gathering } from '../whole/gathering';
import { placed } from '../whole/placing';
import { Ranked } from '../whole/ranked';
import { vocabularyOf } from '../whole/vocabulary';
import { packContents } from './packing';

/**
 * Gives what is in search.bin: of a whole index of the records what a search needs that cannot be had from the record
 * files or from the rest of it. The same facts give the same bytes.
 */
export function searchContent(facts: Facts): Content {
  const gathering = new Gathering();
  const malformed = new Map<CableId, Facts['malformed'][number]>(
    facts.malformed.map((one) => [one.id, one]),
  );
  for (const record of facts.records) {
    const parts = parseCableId(record.id) ?? malformed.get(record.id);
    if (!parts) throw new Error(`A record of a cable that is not among the released: ${record.id}`);
    gathering.add({ ...searchable(record), parts });
  }
  const placing = placed(gathering, facts.stations);
  const ranked = new Ranked(gathering, placing, vocabularyOf(gathering.forms, true));
  return { count: ranked.count, body: packContents(commonContents(ranked, facts, true)) };
}

/** A record as far as it is searched by: no search goes by references, nor by how a word is written. */
const searchable = (record: RecordFact): RecordFact => ({
  ...record,
  subject: wordsOf(record.subject)
    .map(({ folded }) => folded)
    .join(' '),
  references: [],
});
