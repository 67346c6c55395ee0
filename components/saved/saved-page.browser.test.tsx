import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { CableId } from '@/lib/cable';
import type { SavedCable } from '@/lib/saved/saved-cable';
import { exportText, readExport } from '@/lib/saved/transfer';
import { expectAccessible } from '../testing/accessibility';
import { open, reset, store, surroundings } from '../testing/extension';
import { SavedPage } from './SavedPage';

const cable = (id: string, note = ''): SavedCable => ({
  id: id as CableId,
  savedAt: '2026-11-20T12:00:00.000Z',
  foundOn: null,
  note,
});
const kept = cable('04CARACAS3124', 'first');
const file = (text: string) => new File([text], 'cables.json', { type: 'application/json' });
const choose = (text: string) => userEvent.upload(page.getByLabelText(/Import a file/), file(text));
const report = page.getByRole('status').filter({ hasText: /\S/ });

beforeEach(async () => {
  await page.viewport(1000, 700);
  await reset(kept);
  open(<SavedPage />);
  await expect.element(page.getByText('GOV Efforts to Combat TIPs')).toBeVisible();
});

describe('the page of saved cables', () => {
  it('has nothing that axe finds', async () => {
    await expectAccessible();
  });

  it('fits a narrow window', async () => {
    await page.viewport(320, 600);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });

  it('removes with undo', async () => {
    await userEvent.click(page.getByRole('button', { name: 'Remove 04CARACAS3124' }));
    await expect.element(page.getByText('Nothing saved yet.')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Undo' }));
    await expect.poll(() => store.list()).toEqual([kept]);
  });

  it('exports what an import takes back whole', async () => {
    const downloads: HTMLAnchorElement[] = [];
    const hear = (event: Event) => {
      if (!(event.target instanceof HTMLAnchorElement) || !event.target.download) return;
      event.preventDefault();
      downloads.push(event.target);
    };
    // The link is never in the page, so only the method tells of its click.
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      this.addEventListener('click', hear);
      click.call(this);
    };
    await userEvent.click(page.getByRole('button', { name: 'Export' }));
    HTMLAnchorElement.prototype.click = click;
    expect(downloads[0]?.download).toMatch(/^reftel-saved-\d{4}-\d\d-\d\d\.json$/);
    const text = await (await fetch(downloads[0]?.href ?? '')).text();
    expect(readExport(text, () => true)).toEqual({ ok: true, value: [kept] });
  });
});

describe('an import', () => {
  it('reports what it added, changed and found there already', async () => {
    const added = [cable('06CARACAS751'), cable('08CARACAS283'), cable('09CARACAS5')];
    await store.merge([cable('09CARACAS6'), cable('09CARACAS7')]);
    const text = exportText([
      ...added,
      cable('04CARACAS3124', 'second'),
      cable('09CARACAS6'),
      cable('09CARACAS7'),
    ]);
    await choose(text);
    await expect.element(report).toHaveTextContent('3 added, 1 changed, 2 already there');
    expect(await store.list()).toHaveLength(6);
    await expect
      .element(page.getByRole('textbox', { name: 'Note on 04CARACAS3124' }))
      .toHaveValue('first\n\nsecond');
    await expectAccessible();
  });

  it('takes a file that is dropped anywhere', async () => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(file(exportText([cable('06CARACAS751')])));
    const at = { bubbles: true, cancelable: true, dataTransfer };
    document.body.dispatchEvent(new DragEvent('dragover', at));
    await expect.poll(() => document.querySelector('[data-dragging="true"]')).not.toBeNull();
    document.body.dispatchEvent(new DragEvent('drop', at));
    await expect.element(report).toHaveTextContent('Imported: 1 added.');
    expect(document.querySelector('[data-dragging="true"]')).toBeNull();
  });

  it('says that a file holds no cables', async () => {
    await choose(exportText([]));
    await expect.element(report).toHaveTextContent('The file holds no cables.');
  });

  const badly = (change: Partial<Record<keyof SavedCable, unknown>>) =>
    exportText([cable('06CARACAS751'), { ...kept, ...change } as SavedCable]);

  it.each([
    ['no JSON', '{\n  "format": "reftel-saved",\n  oops', /^Line 3: This is not valid JSON/],
    ['of another kind', '{"bookmarks": []}', /^This is not a file of cables saved by Reftel\./],
    [
      'newer than this',
      exportText([]).replace('"version": 1', '"version": 2'),
      /newer Reftel \(format 2\)/,
    ],
    ['wrong in a date', badly({ savedAt: 'yesterday' }), /^Line 7: savedAt is no date and time\./],
    ['wrong in a number', badly({ id: 'x' as CableId }), /^Line 7: id is no cable identifier\./],
    [
      'wrong in an address',
      badly({ foundOn: { title: '', address: 'javascript:0' } }),
      /^Line 7: foundOn\.address is no web address\./,
    ],
    [
      'without a note',
      badly({ note: undefined }),
      /^Line 7: note is missing or of the wrong kind\./,
    ],
    ['too long in a note', badly({ note: 'x'.repeat(1_000_001) }), /^Line 7: note is too long\./],
  ])('refuses a file that is %s, changing nothing', async (_, text, sentence) => {
    await choose(text);
    await expect.element(report).toHaveTextContent(sentence);
    await expect.element(report).toHaveTextContent(/Nothing was imported\.$/);
    expect(await store.list()).toEqual([kept]);
  });

  it('says so where the cables could not be saved', async () => {
    surroundings.background = async () => undefined;
    await choose(exportText([cable('06CARACAS751')]));
    await expect.element(report).toHaveTextContent('The cables could not be saved.');
  });
});
