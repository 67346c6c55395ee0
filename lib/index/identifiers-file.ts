import { type CableId, cableId, FIRST_YEAR } from '../cable';
import { ByteWriter } from './bytes';
import type { Facts, IdentifierFact } from './facts';
import type { Content } from './header';
import { encodeRice } from './rice';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** The released identifiers, and how many cables have a record. */
export interface IdentifierFacts extends Pick<Facts, 'stations' | 'identifiers' | 'malformed'> {
  records: number;
}

/**
 * What is in identifiers.bin: the posts, and every released identifier with its month (docs/index-format.md). The facts
 * have to be in order: see `checkIdentifiers`.
 */
export function identifiersContent(facts: IdentifierFacts): Content {
  const { stations, records } = facts;
  const byStation = grouped(facts.identifiers, ({ station }) => station);
  const malformed = stations.map(({ code }) =>
    facts.malformed.filter(({ station }) => station === code),
  );
  const blocks = stations.map(({ code }) => blocksOf(byStation.get(code) ?? []));
  const all = blocks.flat();
  const body = new ByteWriter()
    .varint(records)
    .text(JSON.stringify(stations.map(stationRow)))
    .text(JSON.stringify(malformed.flat().map(malformedRow)));
  const before = (width: 2 | 4, of: (blocks: Block[], n: number) => number) =>
    body.column(runningSums(blocks.map(of)), width);
  before(2, (_, n) => malformed[n]?.length ?? 0);
  before(2, (own) => own.length);
  before(4, (own) => own.reduce((sum, { count }) => sum + count, 0));
  before(4, (own) => own.reduce((sum, { bytes }) => sum + bytes.length, 0));
  body
    .column(
      all.map(({ year }) => year - FIRST_YEAR),
      1,
    )
    .column(
      all.map(({ count }) => count),
      2,
    )
    .column(
      all.map(({ bytes }) => bytes.length),
      2,
    );
  for (const { bytes } of all) body.raw(bytes);
  return { count: facts.identifiers.length + facts.malformed.length, body: body.bytes() };
}

/** What `identifiers.ts` reads as StationRow and MalformedRow. */
const stationRow = ({ code, name, city, country, kind }: Facts['stations'][number]) => [
  code,
  name,
  city,
  country,
  kind,
];
const malformedRow = (one: Facts['malformed'][number]) => [
  one.id,
  cableId(one),
  monthOfYear(one.month) + 1,
];

interface Block {
  year: number;
  count: number;
  bytes: Uint8Array;
}

/** Gives the blocks of a station, in the order of the years. */
function blocksOf(identifiers: IdentifierFact[]): Block[] {
  return [...grouped(identifiers, ({ year }) => year)]
    .sort(([a], [b]) => a - b)
    .map(([year, entries]) => ({ year, count: entries.length, bytes: encodeBlock(entries) }));
}

/** Gives what the values before each position add up to, and at the end the sum of all. */
function runningSums(values: readonly number[]): number[] {
  let sum = 0;
  return [0, ...values.map((value) => (sum += value))];
}

/**
 * Throws an Error that names a station or an identifier which comes twice, or an identifier that is of no station in the
 * table or has a month of another year.
 */
export function checkIdentifiers({ stations, identifiers, malformed }: IdentifierFacts): void {
  const codes = new Set<string>();
  for (const { code } of stations) {
    if (codes.has(code)) throw new Error(`The station ${code} comes twice`);
    codes.add(code);
  }
  const seen = new Set<CableId>();
  const released = [...identifiers.map((fact) => ({ ...fact, id: cableId(fact) })), ...malformed];
  for (const { id, station, year, month } of released) {
    if (!codes.has(station)) throw new Error(`${id} is of no station in the table`);
    if (seen.has(id)) throw new Error(`${id} comes twice`);
    if (!MONTH.test(month) || Number(month.slice(0, 4)) !== year)
      throw new Error(`${id} was not created in ${month}`);
    seen.add(id);
  }
}

function encodeBlock(entries: IdentifierFact[]): Uint8Array {
  const sorted = entries.toSorted((a, b) => a.serial - b.serial);
  const runs: { month: string; length: number }[] = [];
  for (const { month } of sorted) {
    const last = runs.at(-1);
    if (last?.month === month) last.length++;
    else runs.push({ month, length: 1 });
  }
  const out = new ByteWriter().varint(runs.length);
  for (const { month, length } of runs) out.byte(monthOfYear(month)).varint(length);
  return out
    .raw(encodeRice(sorted.map(({ serial }, n) => serial - (sorted[n - 1]?.serial ?? 0) - 1)))
    .bytes();
}

function grouped<Item, Key>(items: Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** 0 to 11, of `YYYY-MM`. */
function monthOfYear(month: string): number {
  return Number(month.slice(5, 7)) - 1;
}
