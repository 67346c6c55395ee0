import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvReader, FileFault, fieldText } from './csv';

const encoder = new TextEncoder();

/** Reads a file that comes in pieces of some size. */
function read(file: Uint8Array, piece = file.length || 1): string[][] {
  const reader = new CsvReader();
  const records: string[][] = [];
  const take = (fields: Uint8Array[]) => records.push(fields.map((field) => fieldText(field)));
  for (let at = 0; at < file.length; at += piece)
    for (const fields of reader.push(file.subarray(at, at + piece))) take(fields);
  for (const fields of reader.end()) take(fields);
  return records;
}

const quoted = (field: string) => `"${field.replace(/["\\]/g, '\\$&')}"`;
const written = (records: string[][], end = '\n') =>
  encoder.encode(records.map((record) => record.map(quoted).join(',')).join(end));

describe('comma-separated records', () => {
  it('come back as they were written, in pieces of any size', () => {
    // What the format has trouble with comes often: quotes, backslashes, commas and ends of lines.
    const field = fc
      .array(
        fc.oneof(fc.constantFrom('"', '\\', ',', '\n', '\r', 'é'), fc.string({ maxLength: 3 })),
        {
          maxLength: 8,
        },
      )
      .map((parts) => parts.join(''));
    const records = fc.array(fc.array(field, { minLength: 1, maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(
        records,
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 60 }),
        (lines, end, piece) => {
          expect(read(written(lines, end), piece)).toEqual(lines);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('end a field at the quote after an escaped backslash', () => {
    expect(read(encoder.encode('"C:\\\\","next"\n"more"\n'))).toEqual([['C:\\', 'next'], ['more']]);
  });

  it('may have fields without quotes', () => {
    expect(read(encoder.encode('1,"two",3\n,,\n'))).toEqual([
      ['1', 'two', '3'],
      ['', '', ''],
    ]);
  });

  const faultOf = (file: string, piece?: number) => {
    try {
      read(encoder.encode(file), piece);
    } catch (error) {
      if (error instanceof FileFault) return { reason: error.reason, line: error.line };
    }
    return null;
  };

  it('tell the line of the record in which a quote is out of place or missing', () => {
    for (const piece of [1, 3, 100]) {
      expect(faultOf('"a\nb","c"\n"one"x,"two"\n', piece)).toEqual({ reason: 'quote', line: 3 });
      expect(faultOf('"a"\n"no end,"b"\n"c","d"\n', piece)).toEqual({ reason: 'quote', line: 2 });
      expect(faultOf('"a"\n\n"no end\n', piece)).toEqual({ reason: 'quote', line: 3 });
    }
  });

  it('tell the line of a record that is too long to be one', () => {
    const reader = new CsvReader();
    const piece = new Uint8Array(4 << 20).fill(0x61);
    const rest = function* () {
      yield encoder.encode('"a"\n"');
      for (let n = 0; n < 12; n++) yield piece;
    };
    const readAll = () => {
      for (const bytes of rest()) for (const _ of reader.push(bytes));
    };
    expect(readAll).toThrow(new FileFault('long', 2));
  });

  it('are told with the lines at which they begin', () => {
    const lines = fc.array(fc.array(fc.stringMatching(/^[a\n]{0,5}$/), { minLength: 1 }));
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 20 }), (records, piece) => {
        const file = written(records);
        const reader = new CsvReader();
        const told: number[] = [];
        for (let at = 0; at < file.length; at += piece)
          for (const _ of reader.push(file.subarray(at, at + piece))) told.push(reader.line);
        for (const _ of reader.end()) told.push(reader.line);
        let line = 1;
        const expected = records.map((record) => {
          const begins = line;
          line += record.join('').split('\n').length;
          return begins;
        });
        expect(told).toEqual(expected);
      }),
    );
  });

  it('are none in a file of nothing', () => {
    expect(read(new Uint8Array())).toEqual([]);
  });
});

describe('a field', () => {
  it('is Latin-1 where it is not UTF-8', () => {
    expect(fieldText(Uint8Array.of(0x53, 0xe3, 0x6f))).toBe('São');
    expect(fieldText(encoder.encode('São'))).toBe('São');
  });

  it('is read up to a limit, no letter cut in two', () => {
    const bytes = encoder.encode('São Paulo');
    expect(fieldText(bytes, 2)).toBe('S');
    expect(fieldText(bytes, 3)).toBe('Sã');
    expect(fieldText(bytes, 100)).toBe('São Paulo');
  });
});
