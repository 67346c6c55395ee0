import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpus } from '@/tests/corpus';
import { realFiles } from '@/tests/real-index';
import { buildIndex } from './build';

/** Reads identifiers.bin by docs/index-format.md alone: nothing here is taken from the code that wrote it. */
function readByTheDocument(file: Uint8Array<ArrayBuffer>) {
  const view = new DataView(file.buffer, file.byteOffset);
  const ascii = new TextDecoder();
  if (ascii.decode(file.subarray(0, 4)) !== 'RFTL') throw new Error('no magic');
  if (view.getUint8(4) !== 3 || view.getUint8(5) !== 1) throw new Error('another format or file');
  const hash = createHash('sha256').update(file.subarray(24)).digest().subarray(0, 16);
  if (hash.compare(file, 8, 24) !== 0) throw new Error('another hash');
  if (32 + view.getUint32(28, true) !== file.length) throw new Error('another length');

  let at = 32;
  const byte = () => view.getUint8(at++);
  const varint = () => {
    let value = 0;
    for (let weight = 1; ; weight *= 128) {
      const next = byte();
      value += (next % 128) * weight;
      if (next < 128) return value;
    }
  };
  const text = () => {
    const length = varint();
    at += length;
    return ascii.decode(file.subarray(at - length, at));
  };

  const column = (length: number, width: number) =>
    Array.from({ length }, () => {
      let value = 0;
      for (let n = 0; n < width; n++) value += byte() * 256 ** n;
      return value;
    });
  const records = varint();
  const stations: string[][] = JSON.parse(text());
  const malformedRows: unknown[][] = JSON.parse(text());
  const malformed = malformedRows.map((row) => row.join(' '));
  const before = [2, 2, 4, 4].map((width) => column(stations.length + 1, width));
  const [malformedBefore = [], blocksBefore = [], identifiersBefore = [], bytesBefore = []] =
    before;
  const total = blocksBefore.at(-1) ?? 0;
  const [years = [], counts = [], lengths = []] = [1, 2, 2].map((width) => column(total, width));
  const sum = (values: number[]) => values.reduce((all, value) => all + value, 0);
  const blocks = stations.flatMap(([station = ''], n) => {
    const [first, end] = [blocksBefore[n] ?? 0, blocksBefore[n + 1] ?? 0];
    expect(identifiersBefore[n]).toBe(sum(counts.slice(0, first)));
    expect(bytesBefore[n]).toBe(sum(lengths.slice(0, first)));
    for (const row of malformedRows.slice(malformedBefore[n], malformedBefore[n + 1]))
      expect(row[1]).toMatch(new RegExp(`^\\d\\d${station}\\d+$`));
    return years.slice(first, end).map((year, at) => ({
      station,
      year: year + 1966,
      count: counts[first + at] ?? 0,
      length: lengths[first + at] ?? 0,
    }));
  });
  const wellFormed: string[] = [];
  for (const { station, year, count, length } of blocks) {
    const end = at + length;
    const months: number[] = [];
    for (let runs = varint(); runs > 0; runs--) {
      const month = byte() + 1;
      for (let left = varint(); left > 0; left--) months.push(month);
    }
    const k = byte();
    const bits = [...file.subarray(at, end)]
      .map((one) => one.toString(2).padStart(8, '0'))
      .join('');
    let serial = 0;
    let read = 0;
    for (let n = 0; n < count; n++) {
      const stop = bits.indexOf('0', read);
      const remainder = bits.slice(stop + 1, stop + 1 + k);
      serial += (stop - read) * 2 ** k + Number.parseInt(`0${remainder}`, 2) + 1;
      read = stop + 1 + k;
      wellFormed.push(`${year} ${station} ${serial} ${months[n]}`);
    }
    expect(bits.slice(read)).toMatch(/^0{0,7}$/);
    at = end;
  }
  expect(at).toBe(file.length);
  expect(view.getUint32(24, true)).toBe(wellFormed.length + malformed.length);
  expect(malformedBefore.at(-1)).toBe(malformed.length);
  return { records, stations, wellFormed, malformed };
}

describe('the document on the format', () => {
  it('suffices to read the identifiers of any facts', () =>
    fc.assert(
      fc.asyncProperty(corpus, async (facts) => {
        const { identifiers } = await buildIndex(facts);
        const { records, stations, wellFormed, malformed } = readByTheDocument(identifiers);
        const line = (one: { year: number; station: string; serial: number; month: string }) =>
          `${one.year} ${one.station} ${one.serial} ${Number(one.month.slice(5))}`;
        expect(wellFormed.toSorted()).toEqual(facts.identifiers.map(line).toSorted());
        expect(malformed.toSorted()).toEqual(
          facts.malformed
            .map(
              (one) =>
                `${one.id} ${String(one.year).slice(2)}${one.station}${one.serial} ${Number(one.month.slice(5))}`,
            )
            .toSorted(),
        );
        expect(records).toBe(facts.records.length);
        expect(stations).toEqual(
          facts.stations.map(({ code, name, city, country, kind }) => [
            code,
            name,
            city,
            country,
            kind,
          ]),
        );
      }),
      { numRuns: 150 },
    ));

  it('suffices to read the 251,287 of the release', async () => {
    const { wellFormed, malformed } = readByTheDocument((await realFiles()).identifiers);
    expect(wellFormed.length + malformed.length).toBe(251_287);
    expect(wellFormed).toContain('2004 CARACAS 3124 10');
    expect(malformed).toContain('06ASTANA 06ASTANA204 10');
  }, 30_000);
});
