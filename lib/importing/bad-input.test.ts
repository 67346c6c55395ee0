import { beforeAll, expect, it } from 'vitest';
import { emptyDisk } from '@/tests/failing-storage';
import { cablePage, csvRow, importAround } from '@/tests/import-around';
import { pack } from '../index/import/pack';
import { sealed, wholeContents } from '../index/whole/contents';
import { Gathering } from '../index/whole/gathering';
import { faultOf } from './fault';
import { importFiles } from './import-files';

// The real index takes its time to build.
beforeAll(() => importAround(emptyDisk()), 60_000);

const encoder = new TextEncoder();

/** Gives why a file is not imported, and sees that nothing is stored. */
async function faultIn(parts: BlobPart[], { isFolder = false, full = 1000 } = {}) {
  const disk = emptyDisk();
  const { around } = await importAround(disk, { full });
  const files = [new File(parts, 'cables.csv')];
  const fault = await importFiles({ name: 'cables.csv', isFolder, files }, around).then(
    () => null,
    faultOf,
  );
  expect(disk.blocks.size).toBe(0);
  return fault;
}

const GONE = new DOMException('', 'NotReadableError');
const row = csvRow({});
const utf16 = (text: string) => new Uint16Array(Array.from(text, (letter) => letter.charCodeAt(0)));
const packed = await pack(new Map());
const ofNothing = await pack(
  await sealed(wholeContents(new Gathering(), { stations: [], tags: [] })),
);
const changed = (at: number) => packed.map((byte, n) => (n === at ? byte + 1 : byte));

it.each([
  ['another kind of file', ['{"name": "reftel",\n"version": 1}\n'], { kind: 'foreign' }],
  ['a table of something else', ['a,b,c\n'.repeat(30)], { kind: 'foreign' }],
  ['prose', ['Dear all,\nplease find the cables.\n'], { kind: 'foreign' }],
  ['a quotation', ['"Dear all,\nplease find the cables.\n'], { kind: 'foreign' }],
  ['nothing', [], { kind: 'foreign' }],
  ['a zip archive', [encoder.encode('PK\u0003\u0004'), row], { kind: 'archive' }],
  ['a gzip archive', [Uint8Array.of(0x1f, 0x8b), row], { kind: 'archive' }],
  ['UTF-16', [utf16(`\ufeff${row}`)], { kind: 'encoding' }],
  ['UTF-16 without its mark', [utf16(row)], { kind: 'encoding' }],
  ['an index file of a newer version', [changed(4)], { kind: 'version' }],
  ['an index file that was changed', [changed(9)], { kind: 'damaged' }],
  ['an index file without its files', [packed], { kind: 'damaged' }],
  ['an index file that is cut off', [packed.slice(0, 20)], { kind: 'damaged' }],
  ['an index file that is hardly begun', [packed.slice(0, 4)], { kind: 'damaged' }],
  ['an index file of no cable', [ofNothing], { kind: 'foreign' }],
])('%s is refused, and nothing is stored', async (_, parts, fault) => {
  expect(await faultIn(parts as BlobPart[])).toEqual(fault);
});

it('a quote that is missing in record 200,000 is told with its line', async () => {
  const short = csvRow({ body: 'SUBJECT: X' });
  const rows = short.repeat(199_999);
  const broken = short.replace('SUBJECT: X"', 'SUBJECT: X');
  expect(await faultIn([rows, broken, short])).toEqual({ kind: 'quote', line: 200_000 });
}, 60_000);

it('a quote that is missing at the end is told with its line', async () => {
  const broken = row.slice(0, row.lastIndexOf('"'));
  expect(await faultIn([row, broken])).toEqual({ kind: 'quote', line: 5 });
});

it('a field of 50 MB is told with its line', async () => {
  const field = new Uint8Array(50 << 20).fill(0x78);
  expect(await faultIn([row, '"1","', field, '"\n', row])).toEqual({ kind: 'long', line: 5 });
});

it('a folder without pages of cables is told', async () => {
  expect(await faultIn(['<p>No cable</p>'], { isFolder: true })).toEqual({ kind: 'no-pages' });
});

it('a page that cannot be read is told by its name', async () => {
  const { around } = await importAround(emptyDisk());
  const page = new File([cablePage({})], 'a.html');
  const gone = new File([cablePage({})], 'gone.html');
  gone.slice = () => Object.assign(new Blob(), { arrayBuffer: () => Promise.reject(GONE) });
  const chosen = { name: 'cable', isFolder: true, files: [page, gone] };
  expect(await importFiles(chosen, around).then(() => null, faultOf)).toEqual({
    kind: 'unreadable-page',
    page: 'gone.html',
  });
});

it('a full storage is told', async () => {
  expect(await faultIn([row], { full: 3 })).toEqual({ kind: 'quota' });
});

it('a file that is gone is told', async () => {
  const { around } = await importAround(emptyDisk());
  const file = new File([row], 'cables.csv');
  file.slice = () => {
    throw GONE;
  };
  const chosen = { name: 'cables.csv', isFolder: false, files: [file] };
  expect(await importFiles(chosen, around).then(() => null, faultOf)).toEqual({
    kind: 'unreadable',
  });
});

it('what nobody thought of is told as it was thrown', () => {
  expect(faultOf(new TypeError('x'))).toEqual({ kind: 'unexpected', message: 'TypeError: x' });
});
