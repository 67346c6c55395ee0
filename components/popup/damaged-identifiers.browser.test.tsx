import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { CableId } from '@/lib/cable';
import { expectAccessible } from '../testing/accessibility';
import { open, reset, store, surroundings } from '../testing/extension';
import { Popup } from './Popup';

const alert = page.getByRole('alert');

async function openWith(change: (bytes: Uint8Array<ArrayBuffer>) => void): Promise<void> {
  const bytes = surroundings.files.get('/index/identifiers.bin');
  if (bytes) change(bytes);
  open(<Popup />);
}

describe('an index whose identifiers cannot be used', () => {
  beforeEach(async () => {
    await page.viewport(400, 560);
    await reset();
  });

  it.each<[string, (bytes: Uint8Array) => unknown, string]>([
    [
      'is damaged',
      (bytes) => bytes.fill(0xff, 40, 44),
      'The index file identifiers.bin is damaged. Reinstall Reftel to repair it; your saved cables are safe.',
    ],
    [
      'is of another version',
      (bytes) => bytes.fill(99, 4, 5),
      'The index file identifiers.bin belongs to another version of Reftel.',
    ],
    [
      'is missing',
      () => surroundings.files.delete('/index/identifiers.bin'),
      'The index file identifiers.bin is missing.',
    ],
  ])('names the file that %s and what to do', async (_, change, sentence) => {
    await openWith(change);
    await expect.element(alert).toHaveTextContent(sentence);
    await expectAccessible();
    await userEvent.type(page.getByRole('searchbox'), '04CARACAS3124');
    await expect.element(alert).toHaveTextContent(sentence);
    expect(document.querySelector('.row')).toBeNull();
  });

  it('still has the saved cables, by their numbers', async () => {
    await store.save('04CARACAS3124' as CableId, null);
    await openWith((bytes) => bytes.fill(0xff, 40, 44));
    await userEvent.click(page.getByRole('tab', { name: /Saved/ }));
    await expect
      .element(page.getByRole('textbox', { name: 'Note on 04CARACAS3124' }))
      .toBeVisible();
    await userEvent.click(page.getByRole('tab', { name: /On this page/ }));
    await expect.element(alert).toBeVisible();
  });
});
