import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Disk, emptyDisk, storage } from '@/tests/failing-storage';
import { factOf, wholeFiles } from '@/tests/whole';
import { asCableId, type CableId } from '../cable';
import { cableOf } from '../index/reader';
import type { WholeFiles } from '../index/whole/contents';
import { WholeOpener } from '../index/whole/whole-opener';
import { storeGeneration } from './generation';
import { Imports } from './imports';
import type { ImportedIndex, Pointer } from './pointer';

const ID = asCableId('04CARACAS3124') as CableId;
let old: WholeFiles;
let fresh: WholeFiles;
let disk: Disk;

beforeAll(async () => {
  const filesOf = (subject: string) =>
    wholeFiles({
      ...{ stations: [], tags: [], identifiers: [], malformed: [] },
      records: [factOf({ id: ID, subject })],
    });
  [old, fresh] = await Promise.all([filesOf('OLD'), filesOf('NEW')]);
});
beforeEach(() => {
  disk = emptyDisk();
});

const importsOn = (how = {}) => {
  const { blocks, pointer } = storage(disk, how);
  return { imports: new Imports(blocks, pointer), blocks };
};

const named = (generation: string, files: WholeFiles): ImportedIndex => ({
  ...{ generation, files: files.size, name: 'cables.csv', hash: '', cables: 1 },
  counts: { identifiers: 1, records: 1 },
  importedAt: '2026-11-24T12:00:00.000Z',
});

type On = ReturnType<typeof importsOn>;

/** All that an import writes. */
async function importIndex({ imports, blocks }: On, files: WholeFiles): Promise<boolean> {
  return imports.use(named(await storeGeneration(blocks, files), files));
}

/** What a reader finds: the subject of the cable, or null without an imported index. */
async function subject(): Promise<string | null> {
  const { imports } = importsOn();
  const current = await imports.current();
  if (!current) return null;
  const index = await new WholeOpener(imports.source(current)).open([ID]);
  expect(index.faults).toEqual([]);
  const cable = cableOf(index, ID);
  return cable?.kind === 'record' ? cable.subject : 'no record';
}

/** The generations of which anything is stored. */
const kept = () => [...new Set([...disk.blocks.keys()].map((key) => key.split('/')[0]))];

describe('an imported index', () => {
  it('is in use once it is whole, and not before', async () => {
    const { imports, blocks } = importsOn();
    const generation = await storeGeneration(blocks, fresh);
    expect(await subject()).toBeNull();
    expect(await imports.use(named(generation, fresh))).toBe(true);
    expect(await subject()).toBe('NEW');
  });

  it('takes the place of the one before, of which nothing is left', async () => {
    await importIndex(importsOn(), old);
    await importIndex(importsOn(), fresh);
    expect(await subject()).toBe('NEW');
    expect(kept()).toEqual([disk.pointer?.generation]);
  });

  it('goes without a trace when it is removed', async () => {
    await importIndex(importsOn(), old);
    expect(await importsOn().imports.use(null)).toBe(true);
    expect([await subject(), disk.blocks.size]).toEqual([null, 0]);
  });

  it('is in use, or removed, where the blocks of the one before cannot be deleted; a sweep deletes them', async () => {
    await importIndex(importsOn(), old);
    const { blocks, pointer } = storage(disk);
    const generation = await storeGeneration(blocks, fresh);
    const failing = { ...blocks, delete: () => Promise.reject(new DOMException('', 'AbortError')) };
    const imports = new Imports(failing, pointer);
    expect([await imports.use(named(generation, fresh)), await subject()]).toEqual([true, 'NEW']);
    expect([await imports.use(null), await subject()]).toEqual([true, null]);
    await importsOn().imports.sweep();
    expect(kept()).toEqual([]);
  });

  it('is not put into use where a block of it is gone', async () => {
    const { imports, blocks } = importsOn();
    await importIndex(importsOn(), old);
    const generation = await storeGeneration(blocks, fresh);
    disk.blocks.delete(`${generation}/tables`);
    expect(await imports.use(named(generation, fresh))).toBe(false);
    expect(await subject()).toBe('OLD');
  });
});

describe('imports and removals at once', () => {
  it('are done one after the other, so that the last is in use and nothing else is left', async () => {
    const { imports, blocks } = importsOn();
    await importIndex(importsOn(), old);
    const first = named(await storeGeneration(blocks, old), old);
    const last = named(await storeGeneration(blocks, fresh), fresh);
    const used = await Promise.all([first, null, last].map((one) => imports.use(one)));
    expect(used).toEqual([true, true, true]);
    expect([await subject(), kept()]).toEqual(['NEW', [last.generation]]);
  });

  it('go on after one that could not be made', async () => {
    const { blocks, pointer } = storage(disk);
    const index = named(await storeGeneration(blocks, fresh), fresh);
    const sets = [() => Promise.reject(new Error('disk')), pointer.set];
    const set: Pointer['set'] = (imported) => (sets.shift() ?? pointer.set)(imported);
    const imports = new Imports(blocks, { ...pointer, set });
    const [first, second] = await Promise.allSettled([imports.use(index), imports.use(index)]);
    expect([first?.status, second?.status]).toEqual(['rejected', 'fulfilled']);
    expect(await subject()).toBe('NEW');
  });
});

describe('verifying an imported index', () => {
  it('finds whichever of its files is gone or damaged', async () => {
    await importIndex(importsOn(), fresh);
    const current = disk.pointer as ImportedIndex;
    const verified = () => importsOn().imports.verify(current);
    await verified();
    for (const [key, bytes] of [...disk.blocks]) {
      const file = key.slice(current.generation.length + 1);
      disk.blocks.delete(key);
      await expect(verified()).rejects.toMatchObject({ file, reason: 'missing' });
      disk.blocks.set(key, bytes.with(-1, 1 + (bytes.at(-1) ?? 0)));
      await expect(verified()).rejects.toMatchObject({ file, reason: 'damaged' });
      disk.blocks.set(key, bytes);
    }
  });

  it('finds none of them where its database was emptied', async () => {
    const { imports, blocks } = importsOn();
    const index = named(await storeGeneration(blocks, fresh), fresh);
    disk.blocks.clear();
    await expect(imports.verify(index)).rejects.toMatchObject({ reason: 'missing' });
  });
});

describe('an index that is swept away while it comes into use', () => {
  it('does not, and the old one stays', async () => {
    await importIndex(importsOn(), old);
    const { blocks, pointer } = storage(disk);
    const generation = await storeGeneration(blocks, fresh);
    const sweptMeanwhile: Pointer = {
      ...pointer,
      set: async (imported) => {
        if (imported?.generation === generation) await importsOn().imports.sweep();
        await pointer.set(imported);
      },
    };
    const imports = new Imports(blocks, sweptMeanwhile);
    expect(await imports.use(named(generation, fresh))).toBe(false);
    expect(await subject()).toBe('OLD');
  });
});

describe('a storage that is full', () => {
  it('has what was there before, and nothing else', async () => {
    await importIndex(importsOn(), old);
    for (let room = 0; room < fresh.size; room++) {
      const full = importsOn({ full: old.size + room });
      await expect(importIndex(full, fresh)).rejects.toThrow(DOMException);
      expect(await subject()).toBe('OLD');
      expect(kept()).toEqual([disk.pointer?.generation]);
    }
  });
});

describe('a power cut', () => {
  /** Does something with power for so many writes, and what a browser does when it starts again. */
  const cutAfter = async (powerFor: number, what: (on: On) => Promise<unknown>) => {
    await what(importsOn({ powerFor })).catch(() => {});
    const found = await subject();
    await importsOn().imports.sweep();
    expect(await subject()).toBe(found);
    expect(kept()).toEqual(found === null ? [] : [disk.pointer?.generation]);
    return found;
  };

  it('at any write of an import leaves the old index or the new one, whole, and nothing else', () =>
    fc.assert(
      fc.asyncProperty(fc.nat(), fc.boolean(), async (cut, isFirst) => {
        disk = emptyDisk();
        if (!isFirst) await importIndex(importsOn(), old);
        // Each file, the pointer, and the deletion of the old one.
        const writes = fresh.size + (isFirst ? 1 : 2);
        const powerFor = cut % (writes + 1);
        const found = await cutAfter(powerFor, (on) => importIndex(on, fresh));
        expect(found).toBe(powerFor > fresh.size ? 'NEW' : isFirst ? null : 'OLD');
      }),
      { numRuns: 150 },
    ));

  it('at any write of a removal leaves the index or none', async () => {
    for (const powerFor of [0, 1, 2]) {
      await importIndex(importsOn(), old);
      const found = await cutAfter(powerFor, ({ imports }) => imports.use(null));
      expect(found).toBe(powerFor === 0 ? 'OLD' : null);
    }
  });

  it('while sweeping leaves the index in use', async () => {
    await importIndex(importsOn(), old);
    await storeGeneration(importsOn().blocks, fresh);
    expect(await cutAfter(0, ({ imports }) => imports.sweep())).toBe('OLD');
  });
});
