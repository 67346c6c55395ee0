import { type CableId, cableId, FIRST_YEAR } from '../cable';
import { ByteWriter } from './bytes';
import type { Facts, IdentifierFact } from './facts';
import { seal } from './header';
import { encodeRice } from './rice';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/**
 * identifiers.bin: every released identifier with its month.
 *
 * Directory: the codes of the stations between spaces (a text); per station the number of its years, and per year
 * (year - 1966, number of identifiers, bytes of the block). Then the malformed identifiers as one text of words:
 * the identifier, its corrected form, the month (1 to 12). Then the blocks, one a station and year: the months as
 * runs (number of runs; month, 0 to 11, and length of each), then the gaps between serials in Rice code.
 * Throws an Error that names an identifier which comes twice, is of no station in the table, or has a month of
 * another year.
 */
export async function identifiersFile(facts: Facts): Promise<Uint8Array<ArrayBuffer>> {
  check(facts);
  const codes = facts.stations.map(({ code }) => code);
  const directory = new ByteWriter().text(codes.join(' '));
  const blocks = new ByteWriter();
  const byStation = grouped(facts.identifiers, ({ station }) => station);
  for (const code of codes) {
    const years = [...grouped(byStation.get(code) ?? [], ({ year }) => year)];
    directory.varint(years.length);
    for (const [year, entries] of years.sort(([a], [b]) => a - b)) {
      const encoded = block(entries);
      directory
        .byte(year - FIRST_YEAR)
        .varint(entries.length)
        .varint(encoded.length);
      blocks.raw(encoded);
    }
  }
  const malformed = facts.malformed.map(
    (one) => `${one.id} ${cableId(one)} ${monthOfYear(one.month) + 1}`,
  );
  const body = directory.text(malformed.join(' ')).raw(blocks.bytes()).bytes();
  return seal('identifiers', facts.identifiers.length + facts.malformed.length, body);
}

function check({ stations, identifiers, malformed }: Facts): void {
  const codes = new Set(stations.map(({ code }) => code));
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

function block(entries: IdentifierFact[]): Uint8Array {
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
