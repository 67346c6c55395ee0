import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpus } from '@/tests/corpus';
import { recorded, wholeFiles, wholeOpener } from '@/tests/whole';
import { type CableId, cableId } from '../../cable';
import type { Facts, RecordFact } from '../facts';
import type { WholeFile } from '../files';
import { cableOf } from '../reader';
import { sealed, type WholeFiles } from '../whole/contents';
import { recordOfRow } from './cable-row';
import { withPostings } from './derive-postings';
import { Importer } from './importer';
import { PackFault, pack, unpack } from './pack';
import type { RowContext } from './placed-record';

const encoder = new TextEncoder();
const CONTEXT: RowContext = { corrected: () => null, references: () => [] };

const FIELDS = {
  number: '1',
  date: '10/5/2004 18:44',
  id: '04CARACAS3124',
  origin: 'Embassy Caracas',
  classification: 'CONFIDENTIAL',
  references: '04CARACAS3025|04CARACAS003031|none',
  header: 'FM AMEMBASSY CARACAS',
  body: 'TAGS: PHUM, VE\nSUBJECT: GOV EFFORTS\n\nREF: STATE 1\n\n1. (C) Summary.',
};

const read = (changed: Partial<typeof FIELDS> = {}, context = CONTEXT) =>
  recordOfRow(
    Object.values({ ...FIELDS, ...changed }).map((field) => encoder.encode(field)),
    context,
  );

describe('a row of cables.csv', () => {
  it('gives the record, without the body', () => {
    expect(read()).toEqual({
      id: '04CARACAS3124',
      parts: { year: 2004, station: 'CARACAS', serial: 3124 },
      created: '2004-10-05T18:44',
      released: '',
      classification: 'CONFIDENTIAL',
      origin: 'Embassy Caracas',
      tags: ['PHUM', 'VE'],
      subject: 'GOV EFFORTS',
      references: ['04CARACAS3025', '04CARACAS3031'],
      redacted: false,
      extract: false,
    });
  });

  it('takes the references that the lines of the body are found to have, each once', () => {
    const cited = ['03STATE1', '04CARACAS3025'] as CableId[];
    const context: RowContext = {
      ...CONTEXT,
      references: (body, { year }) => (body.includes('REF: STATE 1') && year === 2004 ? cited : []),
    };
    expect(read({}, context)).toMatchObject({
      references: ['04CARACAS3025', '04CARACAS3031', '03STATE1'],
    });
  });

  it('is known to be redacted by its subject', () => {
    const body = 'SUBJECT: MEETING WITH XXXXXXXXXXXX\n\n';
    expect(read({ body })).toMatchObject({ redacted: true });
  });

  it('keeps an identifier that is malformed in the release, where its correction is known', () => {
    const parts = { year: 2004, station: 'CARACAS', serial: 9 };
    const corrected = (id: string) => (id === '04SECTION01OF02CARACAS9' ? parts : null);
    const id = '04SECTION01OF02CARACAS9';
    expect(read({ id }, { ...CONTEXT, corrected })).toMatchObject({ id, parts });
    expect(read({ id })).toBe('identifier');
  });

  it('knows a malformed identifier by its correction where it looks like one of another post', () => {
    const parts = { year: 2004, station: 'HANOI', serial: 582 };
    const context = { ...CONTEXT, corrected: (id: string) => (id === '04ANOI582' ? parts : null) };
    expect(read({ id: '04ANOI582' }, context)).toMatchObject({ id: '04ANOI582', parts });
    expect(read({ references: '04ANOI582|04STATE1' }, context)).toMatchObject({
      references: ['04HANOI582', '04STATE1'],
    });
  });

  it.each([
    ['no identifier', { id: 'CARACAS' }, 'identifier'],
    ['no date', { date: 'October 2004' }, 'date'],
    ['a month that is none', { date: '13/5/2004 18:44' }, 'date'],
    ['a month of no number', { date: '0/5/2004 18:44' }, 'date'],
    ['a day of no number', { date: '10/0/2004 18:44' }, 'date'],
    ['a day that its month has not', { date: '2/30/2004 18:44' }, 'date'],
    ['an hour that is none', { date: '10/5/2004 24:44' }, 'date'],
    ['a minute that is none', { date: '10/5/2004 18:60' }, 'date'],
    ['a date of another year than its identifier', { date: '10/5/2005 18:44' }, 'date'],
  ])('is left out where it has %s', (_, changed, fault) => {
    expect(read(changed)).toBe(fault);
  });

  it('is left out where it has not eight fields', () => {
    expect(recordOfRow([encoder.encode('1')], CONTEXT)).toBe('fields');
  });
});

/** The fields of a record as cables.csv has them. */
function rowOf(record: RecordFact): string {
  const [date = '', time = ''] = record.created.split('T');
  const [year, month, day] = date.split('-').map(Number);
  const [hour, minute = '00'] = time.split(':');
  const fields = [
    '1',
    `${month}/${day}/${year} ${Number(hour)}:${minute}`,
    record.id,
    record.origin,
    record.classification,
    record.references.join('|'),
    '',
    `TAGS: ${record.tags.join(', ')}\nSUBJECT: ${record.subject}\n\n1. (U) Text.`,
  ];
  return `${fields.map((field) => `"${field.replace(/["\\]/g, '\\$&')}"`).join(',')}\n`;
}

/** Records with what cables.csv can say of them. */
const plain = corpus.map(
  (facts): Facts => ({
    ...recorded(facts),
    records: facts.records.map((record) => ({
      ...record,
      created: record.created.padEnd(16, ':00'),
      released: '',
      origin: record.origin.trim(),
      subject: record.subject
        .replace(/[^A-Z" ,\\]/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
      redacted: false,
      extract: false,
    })),
  }),
);

describe('an import', () => {
  it(
    'makes the index of the records that the file has, in pieces of any size',
    () =>
      fc.assert(
        fc.asyncProperty(plain, fc.integer({ min: 1, max: 300 }), async (facts, piece) => {
          // A label within a subject would end it; what such lines mean has tests of its own.
          fc.pre(
            facts.records.every(
              ({ subject }) => !/^(REF|TAGS|SUBJ|DECL|REASON|SUMMARY|EO)/.test(subject),
            ),
          );
          const corrected = new Map<string, Facts['malformed'][number]>(
            facts.malformed.map((one) => [one.id, one]),
          );
          const importer = new Importer(facts, {
            ...CONTEXT,
            corrected: (id) => corrected.get(id) ?? null,
          });
          const file = encoder.encode(facts.records.map(rowOf).join(''));
          for (let at = 0; at < file.length; at += piece) importer.push(file.slice(at, at + piece));
          expect(await sealed(importer.finish())).toEqual(await wholeFiles(facts));
          expect(importer.progress).toMatchObject({ rows: facts.records.length });
        }),
        { numRuns: 100 },
      ),
    60_000,
  );

  it('says which rows it left out, and why', async () => {
    const importer = new Importer({ stations: [], tags: [] }, CONTEXT);
    importer.push(encoder.encode('"1","10/5/2004 18:44","04ROME5","","","","",""\n"1"\n'));
    importer.push(encoder.encode('"1","10/5/2005 18:44","04ROME6","","","","",""'));
    const files = await sealed(importer.finish());
    expect(importer.progress).toEqual({
      rows: 3,
      records: 1,
      faults: { fields: 1, identifier: 0, date: 1 },
      leftOut: [
        { place: 2, fault: 'fields' },
        { place: 3, fault: 'date' },
      ],
    });
    const id = cableId({ year: 2004, station: 'ROME', serial: 5 });
    expect(cableOf(await wholeOpener(files).open([id]), id)).toMatchObject({ kind: 'record' });
  });
});

describe('a packed index', () => {
  const packed = async (facts: Facts): Promise<[WholeFiles, Uint8Array<ArrayBuffer>]> => {
    const files = await wholeFiles(facts);
    return [files, await pack(files)];
  };

  it(
    'gives back every file to the byte, the postings derived from the others',
    () =>
      fc.assert(
        fc.asyncProperty(corpus, async (facts) => {
          const [files, all] = await packed(recorded(facts));
          const unpacked = await withPostings(await unpack(all));
          expect([...unpacked.keys()].toSorted()).toEqual([...files.keys()].toSorted());
          for (const [file, bytes] of files) expect(unpacked.get(file)).toEqual(bytes);
        }),
        { numRuns: 60 },
      ),
    60_000,
  );

  it(
    'betrays any changed byte and being cut off',
    () =>
      fc.assert(
        fc.asyncProperty(
          corpus,
          fc.nat(),
          fc.integer({ min: 1, max: 255 }),
          async (facts, at, by) => {
            const [, all] = await packed(recorded(facts));
            const place = at % all.length;
            const changed = all.slice();
            changed[place] = (changed[place] ?? 0) ^ by;
            await expect(unpack(changed)).rejects.toThrow(PackFault);
            await expect(unpack(all.slice(0, place))).rejects.toThrow(PackFault);
          },
        ),
        { numRuns: 60 },
      ),
    60_000,
  );

  it('is told from other files and other versions', async () => {
    const [, all] = await packed({
      stations: [],
      tags: [],
      identifiers: [],
      malformed: [],
      records: [],
    });
    const newer = all.slice();
    newer[4] = 9;
    await expect(unpack(newer)).rejects.toMatchObject({ reason: 'version' });
    await expect(unpack(encoder.encode('"1","10/5/2004'))).rejects.toMatchObject({
      reason: 'foreign',
    });
  });

  it.each(['others', 'forms-x', 'records-0', '../tables'])(
    'is refused with a file %s',
    async (name) => {
      const packed = await pack(new Map([[name as WholeFile, Uint8Array.of(1)]]));
      await expect(unpack(packed)).rejects.toThrow(PackFault);
    },
  );
});
