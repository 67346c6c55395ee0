import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { inTurn } from '@/lib/imported/alone';
import { storedBlocks } from '@/lib/imported/blocks';
import { storeGeneration } from '@/lib/imported/generation';
import { imports } from '@/lib/imported/imported-index';
import type { ImportedIndex } from '@/lib/imported/pointer';
import type { Order, Told } from '@/lib/importing/protocol';
import { expectAccessible } from '../testing/accessibility';
import { browser } from '../testing/browser';
import { open, reset } from '../testing/extension';
import { OptionsPage } from './OptionsPage';

/** A worker that does nothing by itself. */
class StandIn {
  onmessage: ((event: MessageEvent<Told>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  order: Order | null = null;
  isEnded = false;
  postMessage(order: Order) {
    this.order = order;
  }
  terminate() {
    this.isEnded = true;
  }
  tell(told: Told) {
    this.onmessage?.(new MessageEvent('message', { data: told }));
  }
}

let worker: StandIn;
const tools = {
  ...{ tables: { stations: '', aliases: '', malformed: '' }, tags: '' },
  makeWorker: () => {
    worker = new StandIn();
    return worker;
  },
};

beforeEach(async () => {
  await reset();
  await imports.use(null);
  await imports.sweep();
  open(<OptionsPage tools={tools} />);
});

const shows = (text: string | RegExp) => expect.element(page.getByText(text)).toBeVisible();

async function choose(name = 'cables.csv') {
  await userEvent.upload(page.getByLabelText('Choose a file'), new File(['"1"'], name));
  await shows(`Opening ${name}`);
}

const step = (stage: 'reading' | 'storing', done: number, records = 0) =>
  worker.tell({ kind: 'step', step: { stage, done, of: 200_000_000, records } });

async function stored(): Promise<ImportedIndex> {
  const generation = await storeGeneration(
    storedBlocks(),
    new Map([['tables', new Uint8Array(9)]]),
  );
  return {
    ...{ generation, files: 1, name: 'cables.csv', hash: 'c0ffee', cables: 251_287 },
    counts: { identifiers: 251_290, records: 251_287 },
    importedAt: '2026-11-24T12:00:00.000Z',
  };
}

const read = {
  ...{ rows: 251_289, records: 251_287, faults: { fields: 0, identifier: 1, date: 1 } },
  leftOut: [
    { place: 12_345, fault: 'date' as const },
    { place: 99_999, fault: 'identifier' as const },
  ],
};

describe('the page of the index', () => {
  it('says what travels with Reftel, and can be used by everyone', async () => {
    await shows(
      'Travels with Reftel: the numbers of 128 released cables, and the full record of 4.',
    );
    await expectAccessible();
  });

  it('has a worker import what is chosen', async () => {
    await choose('a.csv');
    expect(worker.order).toMatchObject({ chosen: { name: 'a.csv', isFolder: false }, tags: '' });
  });

  it('takes a folder as one', async () => {
    const input = page.getByLabelText('Choose a folder').element() as HTMLInputElement;
    expect(input.webkitdirectory).toBe(true);
    // No script may fill it: only the browser's own dialog gives a folder.
    Object.defineProperty(input, 'files', { value: [new File(['<p>'], 'a.html')] });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(() => expect(worker.order?.chosen).toMatchObject({ isFolder: true }));
  });
});

describe('an import', () => {
  it('shows how far it is, how fast and how much longer', async () => {
    await choose();
    vi.spyOn(performance, 'now').mockReturnValueOnce(1_000).mockReturnValueOnce(2_000);
    step('reading', 20_000_000, 2_000);
    step('reading', 60_000_000, 8_000);
    await shows('60 of 200 MB · 8,000 cables · 40 MB a second, about 4 seconds left');
    await expect.element(page.getByRole('progressbar')).toHaveAttribute('value', '60000000');
    await expectAccessible();
  });

  it('tells the time left as if the machine had not been asleep meanwhile', async () => {
    await choose();
    const now = vi.spyOn(performance, 'now');
    for (const at of [1_000, 2_000, 3_602_000, 3_603_000]) now.mockReturnValueOnce(at);
    for (const done of [20, 40, 60, 80]) step('reading', done * 1_000_000);
    await shows('80 of 200 MB · 30 MB a second, about 4 seconds left');
  });

  it('comes into use at its end, and tells what it left out, where and why', async () => {
    await choose();
    worker.tell({ kind: 'stored', stored: { imported: await stored(), progress: read } });
    await shows('251,287 cables were imported from cables.csv.');
    await shows(/Imported from cables.csv on .*2026: the full record of 251,287 cables/);
    await userEvent.click(page.getByText('2 entries were left out'));
    await shows('Line 12,345');
    await expectAccessible();
    expect(worker.isEnded).toBe(true);
    expect((await imports.current())?.hash).toBe('c0ffee');
  });

  it('says so where everything was taken in, and where cables came twice', async () => {
    await choose();
    const all = { ...read, rows: 251_287, leftOut: [] };
    worker.tell({ kind: 'stored', stored: { imported: await stored(), progress: all } });
    await shows(/251,287 cables were imported .* Everything in it was taken in\./);
    await choose();
    const again = { ...all, rows: 251_290, records: 251_290 };
    worker.tell({ kind: 'stored', stored: { imported: await stored(), progress: again } });
    await shows(/3 came again; what came first was taken\./);
  });

  it('is broken off by a button, and leaves nothing behind', async () => {
    await choose();
    await stored();
    await userEvent.click(page.getByRole('button', { name: 'Cancel' }));
    await shows('The import of cables.csv was broken off. Nothing was changed.');
    expect(worker.isEnded).toBe(true);
    await vi.waitFor(async () => expect(await storedBlocks().keys()).toEqual([]));
    await choose('again.csv');
  });

  it('keeps the focus near, so that the keyboard goes on from there', async () => {
    await choose();
    page.getByRole('button', { name: 'Cancel' }).element().focus();
    await userEvent.keyboard('{Enter}');
    await shows(/was broken off/);
    await expect.element(page.getByRole('region', { name: 'Import an index' })).toHaveFocus();
    await userEvent.tab();
    await expect.element(page.getByLabelText('Choose a file')).toHaveFocus();
  });

  it('asks before the page is closed, as long as it is under way', async () => {
    const isAsked = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    await vi.waitFor(() => expect(isAsked()).toBe(false));
    await choose();
    await vi.waitFor(() => expect(isAsked()).toBe(true));
    await userEvent.click(page.getByRole('button', { name: 'Cancel' }));
    await vi.waitFor(() => expect(isAsked()).toBe(false));
  });

  it.each([
    [
      { kind: 'quote', line: 200_000 },
      /^a\.csv has a quotation mark .* line 200,000\. Correct that record \(.* \\" and not ""\), or get/,
    ],
    [
      { kind: 'long', line: 5 },
      /^a\.csv has a record that does not end .* begins at line 5\. Close/,
    ],
    [{ kind: 'archive' }, /^a\.csv is an archive\. Unpack it/],
    [{ kind: 'encoding' }, /^a\.csv is text in UTF-16 .* Save it as UTF-8/],
    [{ kind: 'foreign' }, /^a\.csv is no file of cables.* Choose cables\.csv/],
    [{ kind: 'no-pages' }, /^a\.csv holds no page .* Choose the folder/],
    [{ kind: 'version' }, /^a\.csv was packed by another version .* Update Reftel/],
    [{ kind: 'damaged' }, /^a\.csv is damaged .* Get it anew/],
    [{ kind: 'quota' }, /no room on the disk for the index of a\.csv\. Free 20 MB/],
    [{ kind: 'unreadable' }, /^a\.csv cannot be read\. .* if it is a folder, press/],
    [{ kind: 'unreadable-page', page: 'x/b.html' }, /^The page x\/b\.html cannot .* of a\.csv,/],
    [{ kind: 'busy' }, /importing already, so a\.csv has to wait/],
    [{ kind: 'unexpected', message: 'TypeError' }, /^a\.csv could not be imported \(TypeError\)/],
  ] as const)(
    'that fails by $kind says what to do, and that nothing was changed',
    async (fault, words) => {
      await choose('a.csv');
      worker.tell({ kind: 'failed', fault });
      await shows(words);
      await shows(/Nothing was changed\.$/);
      expect(worker.isEnded).toBe(true);
    },
  );

  it('keeps nobody out once it has failed, whatever else fails with it', async () => {
    await choose('a.csv');
    step('reading', 60_000_000);
    await shows(/60 of 200 MB/);
    vi.spyOn(browser.storage.local, 'remove').mockRejectedValueOnce(new Error('disk full'));
    worker.tell({ kind: 'failed', fault: { kind: 'quota' } });
    await shows(/no room on the disk/);
    await vi.waitFor(() => expect(worker.isEnded).toBe(true));
  });

  it('that ends with its worker says why', async () => {
    await choose('a.csv');
    worker.onerror?.(new ErrorEvent('error', { message: 'out of memory' }));
    await shows(/^a\.csv could not be imported \(out of memory\)/);
    await vi.waitFor(() => expect(worker.isEnded).toBe(true));
  });

  it('says so where what it stored is gone', async () => {
    await choose();
    const imported = await stored();
    await storedBlocks().delete(await storedBlocks().keys());
    worker.tell({ kind: 'stored', stored: { imported, progress: null } });
    await shows(/could not be put into use/);
    expect(await imports.current()).toBeNull();
  });
});

describe('an import that was cut short', () => {
  const begun = async () => {
    await choose('a.csv');
    step('reading', 60_000_000);
    await shows(/60 of 200 MB/);
    await stored();
  };

  it('is told the next time, its blocks are deleted, and another can begin', async () => {
    await begun();
    // As the end of the browser leaves it: without a word from the page.
    open(<OptionsPage tools={tools} />);
    await shows(/^The import of a\.csv was cut short .* Choose a\.csv again to begin anew\.$/);
    expect(await storedBlocks().keys()).toEqual([]);
    await expectAccessible();
    await choose('b.csv');
    expect(worker.order?.chosen.name).toBe('b.csv');
  });

  it('is told once', async () => {
    await begun();
    open(<OptionsPage tools={tools} />);
    await shows(/was cut short/);
    open(<OptionsPage tools={tools} />);
    await shows('Travels with Reftel');
    await expect.poll(() => page.getByText(/was cut short/).query()).toBeNull();
  });

  it.each([
    ['it was broken off', () => userEvent.click(page.getByRole('button', { name: 'Cancel' }))],
    ['it failed', async () => worker.tell({ kind: 'failed', fault: { kind: 'archive' } })],
  ])('is not where %s', async (_, ending) => {
    await begun();
    await ending();
    await expect.poll(() => worker.isEnded).toBe(true);
    open(<OptionsPage tools={tools} />);
    await shows('Travels with Reftel');
    await inTurn(async () => {});
    expect(page.getByText(/was cut short/).query()).toBeNull();
  });
});

describe('the imported index', () => {
  beforeEach(async () => {
    await choose();
    worker.tell({ kind: 'stored', stored: { imported: await stored(), progress: null } });
    await shows('Remove the imported index');
  });

  it('is said to be damaged where one of its files is', async () => {
    // Nine zeros are no file of an index.
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('The file tables.bin of the imported index is damaged. Import it again');
  });

  it('is removed once that is said twice', async () => {
    await userEvent.click(page.getByText('Remove the imported index'));
    await expect.element(page.getByRole('button', { name: 'Keep' })).toHaveFocus();
    await expectAccessible();
    await userEvent.click(page.getByRole('button', { name: 'Remove' }));
    await shows('The imported index is removed.');
    expect([await imports.current(), await storedBlocks().keys()]).toEqual([null, []]);
  });

  it('is kept where the reader thinks better of it', async () => {
    await userEvent.click(page.getByText('Remove the imported index'));
    await userEvent.click(page.getByRole('button', { name: 'Keep' }));
    await shows('Remove the imported index');
    expect(await imports.current()).not.toBeNull();
  });
});
