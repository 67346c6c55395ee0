import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asCableId, type CableId } from '@/lib/cable';
import { withPostings } from '@/lib/index/import/derive-postings';
import { unpack } from '@/lib/index/import/pack';
import { cableOf } from '@/lib/index/reader';
import { memorySource } from '@/lib/index/source';
import { WholeSearch } from '@/lib/index/whole/whole-search';
import { wholeOpener } from '@/tests/whole';
import { packIndex } from './pack-index';

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
});
