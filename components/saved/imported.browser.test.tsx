import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { storedBlocks } from '@/lib/imported/blocks';
import { storeGeneration } from '@/lib/imported/generation';
import { imports } from '@/lib/imported/imported-index';
import { factOf, wholeFiles } from '@/tests/whole';
import { say } from '../testing/browser';
import { open, reset } from '../testing/extension';
import { cable } from '../testing/page';
import { SavedPage } from './SavedPage';

const saved = {
  ...{ id: cable('04CARACAS3124'), savedAt: '2026-11-20T12:00:00.000Z' },
  ...{ foundOn: null, note: '' },
};

beforeEach(() => reset(saved));
afterEach(() => imports.use(null));

it('the page of saved cables shows imported records as soon as they are in use, and no longer', async () => {
  const files = await wholeFiles({
    ...{ stations: [], tags: [], identifiers: [], malformed: [] },
    records: [factOf({ id: saved.id, subject: 'AS IMPORTED BY HAND' })],
  });
  const changed = () => say({ to: 'surfaces', name: 'indexChanged', news: {} });
  open(<SavedPage />);
  await expect.element(page.getByText('GOV Efforts to Combat TIPs')).toBeVisible();
  const generation = await storeGeneration(storedBlocks(), files);
  await imports.use({
    ...{ generation, files: files.size, name: 'cables.csv', hash: '', cables: 1 },
    counts: { identifiers: 128, records: 4 },
    importedAt: '2026-11-24T12:00:00.000Z',
  });
  changed();
  await expect.element(page.getByText('As Imported by Hand')).toBeVisible();
  await imports.use(null);
  changed();
  await expect.element(page.getByText('GOV Efforts to Combat TIPs')).toBeVisible();
});
