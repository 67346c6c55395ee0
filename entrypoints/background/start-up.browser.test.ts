import { expect, it, vi } from 'vitest';
import { browser, install, startUp } from '@/components/testing/browser';
import { storedBlocks } from '@/lib/imported/blocks';
import { storeGeneration } from '@/lib/imported/generation';
import { imports } from '@/lib/imported/imported-index';
import background from '.';

it('a browser that starts deletes what an import left behind, and keeps the index in use', async () => {
  background.main();
  await imports.sweep();
  const store = () => storeGeneration(storedBlocks(), new Map([['tables', new Uint8Array(9)]]));
  const [used] = [await store(), await store()];
  await imports.use({
    ...{ generation: used, files: 1, name: 'cables.csv', hash: '', cables: 1 },
    counts: { identifiers: 1, records: 1 },
    importedAt: '2026-11-24T12:00:00.000Z',
  });
  expect(await storedBlocks().keys()).toHaveLength(2);
  startUp();
  await expect.poll(() => storedBlocks().keys()).toEqual([`${used}/tables`]);
});

it.each(['install', 'update'] as const)(
  'no script of a page reads what is stored: %s',
  (reason) => {
    background.main();
    const setAccessLevel = vi.fn(async () => {});
    const { local } = browser.storage;
    Object.assign(local, { setAccessLevel });
    install(reason);
    Reflect.deleteProperty(local, 'setAccessLevel');
    expect(setAccessLevel).toHaveBeenCalledWith({ accessLevel: 'TRUSTED_CONTEXTS' });
  },
);
