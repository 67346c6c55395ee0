import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvReader, fieldText } from './csv';

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

  it('pass over what stands between a quote and the next comma', () => {
    expect(read(encoder.encode('"one"x,"two"\n'))).toEqual([['one', 'two']]);
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
