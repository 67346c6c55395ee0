import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { storedBlocks } from '@/lib/imported/blocks';
import { storeGeneration } from '@/lib/imported/generation';
import { imports } from '@/lib/imported/imported-index';
import type { ImportedIndex } from '@/lib/imported/pointer';
import { factOf, wholeFiles } from '@/tests/whole';
import { expectAccessible } from '../testing/accessibility';
import { say, surroundings } from '../testing/browser';
import { cite, open, reset } from '../testing/extension';
import { cable } from '../testing/page';
import { Popup } from './Popup';

const ONE = cable('04CARACAS3124');
const BY_NUMBER = cable('04CARACAS3031');
const OTHER = cable('06CARACAS751');
const CARACAS = {
  ...{ code: 'CARACAS', name: 'Embassy Caracas', city: 'Caracas' },
  ...{ country: 'VE', kind: 'embassy' as const },
};
const field = page.getByRole('searchbox', { name: 'Search cables' });
const row = (name: string | RegExp) => page.getByRole('button', { name });
const shows = (text: string | RegExp) => expect.element(page.getByText(text)).toBeVisible();

beforeEach(async () => {
  await page.viewport(400, 560);
  await reset();
  await imports.use(null);
});
afterEach(() => imports.use(null));

/** Imports an index of two cables: one that travels with Reftel otherwise, and one of which only the number does. */
async function imported(): Promise<ImportedIndex> {
  const files = await wholeFiles({
    ...{ stations: [CARACAS], tags: [], identifiers: [], malformed: [] },
    records: [
      factOf({ id: ONE, subject: 'VENEZUELAN OIL AS IMPORTED' }),
      factOf({ id: BY_NUMBER, subject: 'OIL BY NUMBER', created: '2004-10-01T10:00' }),
    ],
  });
  const generation = await storeGeneration(storedBlocks(), files);
  const index = {
    ...{ generation, files: files.size, name: 'cables.csv', hash: '', cables: 2 },
    counts: { identifiers: 128, records: 5 },
    importedAt: '2026-11-24T12:00:00.000Z',
  };
  await use(index);
  return index;
}

async function use(index: ImportedIndex | null) {
  await imports.use(index);
  say({ to: 'surfaces', name: 'indexChanged', news: {} });
}

describe('a popup with an imported index', () => {
  it('says how much is known with it', async () => {
    await imported();
    open(<Popup />);
    await shows(/any of the 128 released cables by its number, and 5 of them/);
  });

  it('finds what was imported and what was not in one list', async () => {
    await imported();
    open(<Popup />);
    await userEvent.fill(field, 'oil');
    await expect.element(row(/Venezuelan Oil as Imported/i)).toBeVisible();
    await expect.element(row(/Oil by Number/i)).toBeVisible();
    await userEvent.fill(field, 'from:caracas');
    await expect.element(page.getByRole('heading', { name: '4 cables' })).toBeVisible();
    await expect.element(row(/Oil by Number/i)).toBeVisible();
    await expect.element(row(/Chavez.* Anger-Based Leadership/)).toBeVisible();
    await expectAccessible();
  });

  it('no longer finds a cable by what the bundle said of it', async () => {
    await imported();
    open(<Popup />);
    await userEvent.fill(field, 'efforts combat');
    await shows(/No released cable matches/);
  });

  it('shows a cable that is named by number as it was imported, and its card', async () => {
    await imported();
    open(<Popup />);
    await userEvent.fill(field, BY_NUMBER);
    await userEvent.click(row(/Oil by Number/i));
    await expect.element(page.getByRole('heading', { name: /Oil by Number/i })).toBeVisible();
    await expectAccessible();
  });

  it('lists what the page cites as it was imported', async () => {
    await imported();
    cite({ n: 0, id: BY_NUMBER }, { n: 1, id: OTHER });
    open(<Popup />);
    await userEvent.click(page.getByRole('tab', { name: /On this page/ }));
    await expect.element(row(/Oil by Number/i)).toBeVisible();
    await expect.element(row(/Chavez.* Anger-Based Leadership/)).toBeVisible();
  });

  it('goes on with what travels with Reftel once the index is removed, and the other way round', async () => {
    open(<Popup />);
    await userEvent.fill(field, 'efforts combat');
    await expect.element(row(/GOV Efforts to Combat TIPs/)).toBeVisible();
    await imported();
    await shows(/No released cable matches/);
    await use(null);
    await expect.element(row(/GOV Efforts to Combat TIPs/)).toBeVisible();
  });

  it('says that a file is damaged, and goes on with what travels with Reftel', async () => {
    const { generation } = await imported();
    const key = `${generation}/postings-0`;
    const bytes = (await storedBlocks().get(key)) ?? new Uint8Array();
    await storedBlocks().put(key, bytes.fill(0xff, bytes.length - 1));
    open(<Popup />);
    await userEvent.fill(field, 'efforts combat');
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('The file postings-0.bin of the imported index is damaged.');
    await expect.element(row(/GOV Efforts to Combat TIPs/)).toBeVisible();
    await expectAccessible();
  });
});

it('a popup has a way to the page of the index', async () => {
  open(<Popup />);
  await userEvent.click(page.getByRole('button', { name: 'Import an index' }));
  await expect.poll(() => surroundings.opened).toEqual(['the page of the index']);
});
