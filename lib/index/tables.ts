import type { Tag } from '../cable';
import type { Facts, RecordFact } from './facts';

/**
 * The closed lists that the records of a file point into by position. Each record file has its own, in one JSON text,
 * so that a look-up fetches two files and not three (decision 0009).
 */
export interface Tables {
  tags: readonly Tag[];
  classifications: readonly string[];
  /** Origins that are not the name of the record's own station. */
  origins: readonly string[];
  /** Dates of release, `YYYY-MM-DD`. */
  releases: readonly string[];
}

/** Gives the lists that some records need. */
export function tablesOf(records: readonly RecordFact[], { tags }: Facts): Tables {
  const borne = new Set(records.flatMap((record) => record.tags));
  return {
    tags: tags.filter(({ code }) => borne.has(code)),
    classifications: distinct(records.map(({ classification }) => classification)),
    origins: distinct(records.map(({ origin }) => origin)),
    releases: distinct(records.map(({ released }) => released).filter(Boolean)),
  };
}

const distinct = (values: string[]) => [...new Set(values)].sort();
