import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser, surroundings } from '@/components/testing/browser';
import { testIndex } from '@/components/testing/facts';
import { cable } from '@/components/testing/page';
import { storedBlocks } from '@/lib/imported/blocks';
import { storeGeneration } from '@/lib/imported/generation';
import { imports } from '@/lib/imported/imported-index';
import type { ImportedIndex } from '@/lib/imported/pointer';
import { factOf, wholeFiles } from '@/tests/whole';
import { answers } from './answers';

const [ONE, OTHER] = [cable('04CARACAS3124'), cable('06CARACAS751')];
const NEW = cable('04LIMA1');
const SENDER = { id: browser.runtime.id, url: 'https://example.org/' };

let told: string[];

beforeEach(async () => {
  told = [];
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async ({ name }) => {
    told.push(name);
  });
  for (const [name, bytes] of Object.entries(await testIndex()))
    surroundings.files.set(`/index/${name}.bin`, bytes);
  await answers.useImported({ imported: null }, SENDER);
  await imports.sweep();
  told = [];
});

/** Stores an index of some subjects, and gives what names it. */
async function stored(subjects: Record<string, string>): Promise<ImportedIndex> {
  const facts = { stations: [], tags: [], identifiers: [], malformed: [] };
  const records = Object.entries(subjects).map(([id, subject]) => {
    return factOf({ id: cable(id), created: `20${id.slice(0, 2)}-03-05T18:44`, subject });
  });
  const files = await wholeFiles({ ...facts, records });
  return {
    ...{
      generation: await storeGeneration(storedBlocks(), files),
      files: files.size,
      name: 'cables.csv',
    },
    ...{ hash: '', cables: records.length, counts: { identifiers: 130, records: 5 } },
    importedAt: new Date().toISOString(),
  };
}

const use = (imported: ImportedIndex | null) => answers.useImported({ imported }, SENDER);

async function lookUp(...ids: ReturnType<typeof cable>[]) {
  const answer = await answers.lookUp({ ids }, SENDER);
  if (answer.marking === 'off') throw new Error('marking is off');
  const subjects = Object.entries(answer.found.cables).map(([id, one]) => [
    id,
    one.kind === 'record' ? one.subject : one.kind,
  ]);
  return { ...Object.fromEntries(subjects), counts: answer.counts };
}

describe('a look-up with an imported index', () => {
  const bundled = {
    [ONE]: 'GOV EFFORTS TO COMBAT TIPS',
    [OTHER]: "CHAVEZ' ANGER-BASED LEADERSHIP",
  };

  it('has each record as imported, else as bundled, and what they know together', async () => {
    await use(await stored({ [ONE]: 'IMPORTED', [NEW]: 'NEW' }));
    expect(await lookUp(ONE, OTHER, NEW)).toEqual({
      ...{ [ONE]: 'IMPORTED', [OTHER]: bundled[OTHER], [NEW]: 'NEW' },
      counts: { identifiers: 130, records: 5 },
    });
  });

  it('is as before once it is removed, of which every surface is told', async () => {
    await use(await stored({ [ONE]: 'IMPORTED' }));
    expect(await use(null)).toBe(true);
    expect(await lookUp(ONE, OTHER, NEW)).toMatchObject(bundled);
    expect(await storedBlocks().keys()).toEqual([]);
    await vi.waitFor(() => expect(told).toEqual(['indexChanged', 'indexChanged']));
  });

  it('has the next index as soon as that is in use', async () => {
    await use(await stored({ [ONE]: 'FIRST' }));
    expect(await lookUp(ONE)).toMatchObject({ [ONE]: 'FIRST' });
    await use(await stored({ [ONE]: 'SECOND' }));
    expect(await lookUp(ONE)).toMatchObject({ [ONE]: 'SECOND' });
  });

  it('falls back to the bundle where the imported files are damaged or gone', async () => {
    const imported = await stored({ [ONE]: 'IMPORTED' });
    await use(imported);
    await storedBlocks().put(`${imported.generation}/tables`, new Uint8Array(40));
    expect(await lookUp(ONE)).toMatchObject({ [ONE]: bundled[ONE] });
    await storedBlocks().delete(await storedBlocks().keys());
    expect(await lookUp(ONE, OTHER)).toMatchObject(bundled);
  });

  it('does not change where what is to be used is not all there', async () => {
    await use(await stored({ [ONE]: 'FIRST' }));
    const imported = await stored({ [ONE]: 'SECOND' });
    expect(await use({ ...imported, files: imported.files + 1 })).toBe(false);
    expect(await lookUp(ONE)).toMatchObject({ [ONE]: 'FIRST' });
  });
});
