import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Disk, emptyDisk, storage } from '@/tests/failing-storage';
import { cablePage, csvRow, importAround } from '@/tests/import-around';
import { asCableId, type CableId } from '../cable';
import { generationSource } from '../imported/generation';
import { pack } from '../index/import/pack';
import { cableOf } from '../index/reader';
import type { WholeFiles } from '../index/whole/contents';
import { WholeOpener } from '../index/whole/whole-opener';
import { importFiles } from './import-files';

const id = (text: string) => asCableId(text) as CableId;
const [ONE, NEW] = ['04CARACAS3124', '09LIMA999'].map(id);
const TWO_ROWS =
  csvRow({}) + csvRow({ id: '09LIMA999', date: '3/5/2009 8:05', cited: '04CARACAS3025' });
const fileOf = (...parts: BlobPart[]) => new File(parts, 'cables.csv');

let disk: Disk;
// The real index takes its time to build.
beforeAll(() => importAround(emptyDisk()), 60_000);
beforeEach(() => {
  disk = emptyDisk();
});

async function importing(files: readonly File[], { isFolder = false, how = {} } = {}) {
  const { around, steps } = await importAround(disk, how);
  const stored = await importFiles({ name: 'cables.csv', isFolder, files }, around);
  return { ...stored, steps };
}

async function cables(generation: string, ...ids: (CableId | undefined)[]) {
  const wanted = ids.filter((one) => one !== undefined);
  const source = generationSource(storage(disk).blocks, generation);
  const index = await new WholeOpener(source).open(wanted);
  return wanted.map((one) => cableOf(index, one));
}

/** The files of an index that was stored. */
const filesOf = (generation: string): WholeFiles =>
  new Map(
    [...disk.blocks].map(([key, bytes]) => [key.slice(generation.length + 1), bytes]),
  ) as WholeFiles;

describe('an import of cables.csv', () => {
  it('stores the index of its cables, and says what was read', async () => {
    const { imported, progress } = await importing([fileOf(TWO_ROWS)]);
    expect(await cables(imported.generation, ONE, NEW)).toMatchObject([
      { kind: 'record', subject: 'GOV EFFORTS', tags: [{ definition: 'Human Rights' }, {}] },
      { kind: 'record', references: [{ id: '04CARACAS3025' }] },
    ]);
    expect(progress).toMatchObject({ rows: 2, records: 2, leftOut: [] });
    expect(imported).toMatchObject({ name: 'cables.csv', cables: 2, files: disk.blocks.size });
    // 09LIMA999 is not among the released ones; 04CARACAS3124 has its record in the bundle.
    expect(imported.counts).toEqual({ identifiers: 251_288, records: 6_714 });
  });

  it('tells how far it is: bytes, then files', async () => {
    const { steps } = await importing([fileOf(TWO_ROWS)]);
    const of = new Blob([TWO_ROWS]).size;
    expect(steps[0]).toEqual({ stage: 'reading', done: of, of, records: 2 });
    expect(steps[1]).toMatchObject({ stage: 'building', records: 2 });
    expect(steps.at(-1)).toMatchObject({ stage: 'storing', done: disk.blocks.size });
  });

  it('says which rows were left out, by line, and why', async () => {
    const rows = `${TWO_ROWS}${csvRow({ date: 'never' })}"1","2"\n\n`;
    const { progress } = await importing([fileOf(rows)]);
    expect(progress?.leftOut).toEqual([
      { place: 9, fault: 'date' },
      { place: 13, fault: 'fields' },
    ]);
  });

  it('begins after the mark that some programs write before UTF-8', async () => {
    const { imported } = await importing([fileOf(Uint8Array.of(0xef, 0xbb, 0xbf), TWO_ROWS)]);
    expect(imported.cables).toBe(2);
  });
});

describe('an import of an index file', () => {
  it('gives the same index as the cables that it was made of', async () => {
    const first = (await importing([fileOf(TWO_ROWS)])).imported;
    const packed = await pack(filesOf(first.generation));
    disk = emptyDisk();
    const { imported, progress } = await importing([fileOf(packed)]);
    expect(imported).toMatchObject({ hash: first.hash, cables: 2, files: first.files });
    expect(progress).toBeNull();
    expect(await cables(imported.generation, NEW)).toMatchObject([{ kind: 'record' }]);
  });
});

describe('an import of a folder', () => {
  const page = (path: string, html: string) => {
    const file = new File([html], path.split('/').at(-1) ?? '');
    return Object.defineProperty(file, 'webkitRelativePath', { value: path });
  };

  it('reads its pages, and says which were left out', async () => {
    const files = [
      page('cable/2004/10/04CARACAS3124.html', cablePage({})),
      page(
        'cable/2009/03/09LIMA999.html',
        cablePage({ id: '09LIMA999', created: '2009-03-05 08:05' }),
      ),
      page('cable/index.html', '<p>Browse</p>'),
      page('cable/style.css', ''),
      page('cable/all.html', `${cablePage({ id: '09LIMA998' })}${' '.repeat(8 << 20)}`),
    ];
    const { imported, progress } = await importing(files, { isFolder: true });
    expect(await cables(imported.generation, ONE, NEW)).toMatchObject([
      { kind: 'record', subject: 'GOV "EFFORTS" & MORE', released: '2011-08-30' },
      { kind: 'record' },
    ]);
    expect(progress).toMatchObject({
      rows: 4,
      records: 2,
      leftOut: [
        { place: 'cable/index.html', fault: 'fields' },
        { place: 'cable/all.html', fault: 'fields' },
      ],
    });
  });
});

describe('an import that is cut off', () => {
  it('at any write leaves no index that could be used, and what was there is untouched', async () => {
    const before = (await importing([fileOf(TWO_ROWS)])).imported;
    const untouched = new Map(disk.blocks);
    for (let powerFor = 0; powerFor < before.files; powerFor += 7) {
      const how = { powerFor };
      await expect(importing([fileOf(TWO_ROWS)], { how })).rejects.toThrow('power cut');
      for (const [key, bytes] of untouched) expect(disk.blocks.get(key)).toBe(bytes);
    }
    expect(await cables(before.generation, ONE)).toMatchObject([{ kind: 'record' }]);
  });
});
