import { appendFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asCableId, type CableId } from '@/lib/cable';
import { faultOf } from '@/lib/importing/fault';
import { withPostings } from '@/lib/index/import/derive-postings';
import { unpack } from '@/lib/index/import/pack';
import { cableOf } from '@/lib/index/reader';
import { memorySource } from '@/lib/index/source';
import { WholeSearch } from '@/lib/index/whole/whole-search';
import { wholeOpener } from '@/tests/whole';
import { packIndex } from './pack-index';
import { faultWords, reportWords } from './pack-index-words';

const id = (text: string) => asCableId(text) as CableId;

const ROWS = `"1","10/5/2004 18:44","04CARACAS3124","Embassy Caracas","CONFIDENTIAL","04CARACAS3025","FM AMEMBASSY","TAGS: PHUM, VE
SUBJECT: GOV \\"EFFORTS\\" TO COMBAT TIPS

1. (C) Summary."
"2","3/8/2008 9:05","08SECTION01OF03CAIRO1416","Embassy Cairo","SECRET","","","SUBJECT: MALFORMED"
"3","never","04CARACAS1","","","","",""
`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pack-index-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('npm run index', () => {
  it('makes one file of which the extension can look up and search what cables.csv has', async () => {
    const [from, to] = [join(folder, 'cables.csv'), join(folder, 'my.reftel')];
    await writeFile(from, ROWS);
    const said: string[] = [];
    const { rows, records, faults } = await packIndex(from, to, (line) => said.push(line));
    expect({ rows, records, faults }).toEqual({
      rows: 3,
      records: 2,
      faults: { fields: 0, identifier: 0, date: 1 },
    });
    expect(said.at(-1)).toBe('100 %, 2 cables');

    const files = await withPostings(await unpack(new Uint8Array(await readFile(to))));
    const ids = ['04CARACAS3124', '08SECTION01OF03CAIRO1416'].map(id);
    const index = await wholeOpener(files).open(ids);
    expect(ids.map((one) => cableOf(index, one))).toMatchObject([
      {
        kind: 'record',
        subject: 'GOV "EFFORTS" TO COMBAT TIPS',
        tags: [
          { code: 'PHUM', definition: 'Human Rights' },
          { code: 'VE', definition: 'Venezuela' },
        ],
        references: [{ id: '04CARACAS3025', released: false }],
      },
      { kind: 'record', corrected: '08CAIRO1416', subject: 'MALFORMED' },
    ]);
    const search = await WholeSearch.open(memorySource(Object.fromEntries(files)));
    const page = { offset: 0, limit: 5 };
    const found = await search.search('venezuela combat', page);
    expect([found.total, search.ids(found)]).toEqual([1, ['04CARACAS3124']]);
    expect((await search.search('egypt', page)).total).toBe(1);
  }, 60_000);

  const pack = async (text: string | Uint8Array, to = 'my.reftel') => {
    const from = join(folder, 'cables.csv');
    await writeFile(from, text);
    return packIndex(from, join(folder, to), () => {});
  };

  it.each([
    ['the file that is read itself', 'cables.csv', /is the file that is read/],
    ['that file by another name', 'other.csv', /is the file that is read/],
    ['a folder', 'folder', /is no file/],
    ['a file in a folder that is not there', 'none/my.reftel', /cannot be written/],
  ])('refuses to write to %s, and leaves all as it was', async (_, to, words) => {
    await mkdir(join(folder, 'folder'));
    await symlink(join(folder, 'cables.csv'), join(folder, 'other.csv'));
    await expect(pack(ROWS, to)).rejects.toThrow(words);
    expect(await readFile(join(folder, 'cables.csv'), 'utf8')).toBe(ROWS);
  });

  it.each([
    ['an archive', 'PK\u0003\u0004', /cables\.csv is an archive\. Unpack it/],
    ['UTF-16', Buffer.from(`\ufeff${ROWS}`, 'utf16le'), /in UTF-16 .* Save it as UTF-8/],
    ['nothing', '', /is no file of cables/],
    ['a header alone', '"id","date"\n', /is no file of cables/],
    ['an index already', 'RFTP', /is no file of cables/],
    ['prose', 'He said: "no"\n"yes" and no', /is no file of cables/],
    ['a quote missing', `${ROWS}"1","2\n`, /out of place .* begins at line 7\. Correct/],
  ])('says of %s what to do, and keeps the index that was there', async (_, text, words) => {
    await writeFile(join(folder, 'my.reftel'), 'before');
    const fault = await pack(text).then(() => null, faultOf);
    expect(fault && faultWords(fault, 'cables.csv')).toMatch(words);
    expect(await readFile(join(folder, 'my.reftel'), 'utf8')).toBe('before');
    expect((await readdir(folder)).toSorted()).toEqual(['cables.csv', 'my.reftel']);
  });

  it('refuses a file that is changed while it is read', async () => {
    const [from, to] = [join(folder, 'cables.csv'), join(folder, 'my.reftel')];
    await writeFile(from, ROWS);
    const change = vi.fn().mockImplementationOnce(() => appendFileSync(from, ROWS));
    const packing = packIndex(from, to, change);
    expect(await packing.then(() => null, faultOf)).toEqual({ kind: 'unreadable' });
    expect(await readdir(folder)).toEqual(['cables.csv']);
  });

  it('tells what it left out, by line', async () => {
    expect(reportWords(await pack(ROWS), 'my.reftel')).toBe(
      '2 of 3 rows are in my.reftel; left out: 1.\n' +
        'Line 6: its date is none, or of another year than its identifier.',
    );
  });
});
