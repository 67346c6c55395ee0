import type { Station, Tag } from '../cable';
import type { Facts } from './facts';
import { unseal } from './header';
import type { IndexSource } from './source';

/**
 * The closed lists that records point into by position. tables.bin holds them as one JSON text: decoding 2,500
 * texts one by one took a starting worker 3 ms, this takes a fifth.
 */
export interface Tables {
  stations: readonly Station[];
  tags: readonly Tag[];
  classifications: readonly string[];
  /** Origins that are no station's name. */
  origins: readonly string[];
  /** Dates of release, `YYYY-MM-DD`. */
  releases: readonly string[];
}

/** The tables of an index with the number of its records. */
export interface CountedTables extends Tables {
  records: number;
}

/** Opens tables.bin. Throws an IndexFault where it cannot be used. */
export function openTables(source: IndexSource): Promise<CountedTables> {
  return unseal('tables', source, (body, records) => ({
    ...(JSON.parse(new TextDecoder().decode(body)) as Tables),
    records,
  }));
}

/** Gives the lists that the records of some facts need. */
export function tablesOf(facts: Facts): Tables {
  const distinct = (values: string[]) => [...new Set(values)].sort();
  const names = new Set(facts.stations.map(({ name }) => name));
  return {
    stations: facts.stations,
    tags: facts.tags,
    classifications: distinct(facts.records.map(({ classification }) => classification)),
    origins: distinct(facts.records.map(({ origin }) => origin).filter((one) => !names.has(one))),
    releases: distinct(facts.records.map(({ released }) => released).filter(Boolean)),
  };
}
