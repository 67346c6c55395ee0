import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { CableId } from '@/lib/cable';
import type { SavedCable } from '@/lib/saved/saved-cable';
import { SavedCables } from '@/lib/saved/store';
import { expectAccessible } from '../testing/accessibility';
import { open, reset, store, surroundings } from '../testing/extension';
import { Popup } from './Popup';

const saved = (id: string, day: string, more: Partial<SavedCable> = {}): SavedCable => ({
  id: id as CableId,
  savedAt: `2026-11-${day}T12:00:00.000Z`,
  foundOn: null,
  note: '',
  ...more,
});
const older = saved('06CARACAS751', '02', { note: 'Ask about the leadership piece.' });
const newer = saved('04CARACAS3124', '20', {
  foundOn: { title: 'The Example Review', address: 'https://example.org/review' },
});
const ids = () =>
  [...document.querySelectorAll('.row .cable-id')].map(({ textContent }) => textContent);

async function openSaved(...cables: SavedCable[]) {
  await page.viewport(400, 560);
  await reset(...cables);
  open(<Popup />);
  await userEvent.click(page.getByRole('tab', { name: /Saved/ }));
}

describe('the saved cables', () => {
  it('are words and a star while there are none', async () => {
    await openSaved();
    await expect.element(page.getByText('Nothing saved yet.')).toBeVisible();
    await expectAccessible();
  });

  it('are listed latest first, with when and where they were found', async () => {
    await openSaved(older, newer);
    await expect.element(page.getByText('GOV Efforts to Combat TIPs')).toBeVisible();
    expect(ids()).toEqual(['04CARACAS3124', '06CARACAS751']);
    await expect
      .element(page.getByRole('link', { name: 'The Example Review' }))
      .toHaveAttribute('href', 'https://example.org/review');
    await expect.element(page.getByText('Saved 20 Nov 2026 on')).toBeVisible();
    await expectAccessible();
  });

  it('can be filtered where they are many', async () => {
    const many = Array.from({ length: 6 }, (_, n) => saved(`09CARACAS${n + 1}`, `0${n + 3}`));
    await openSaved(older, ...many);
    const filter = page.getByRole('searchbox', { name: 'Filter saved cables' });
    await userEvent.type(filter, 'leadership ask');
    await expect.poll(ids).toEqual(['06CARACAS751']);
    await userEvent.fill(filter, 'zanzibar');
    await expect.element(page.getByText('No saved cable has “zanzibar” in it.')).toBeVisible();
    await expectAccessible();
  });

  it('show what is saved and removed elsewhere', async () => {
    await openSaved(older);
    await expect.poll(ids).toEqual(['06CARACAS751']);
    await store.save(newer.id, null);
    await expect.poll(ids).toEqual(['04CARACAS3124', '06CARACAS751']);
    await store.remove(older.id);
    await expect.poll(ids).toEqual(['04CARACAS3124']);
    expect(page.getByRole('tab', { name: /Saved/ }).element().textContent).toBe('Saved1');
  });

  it('open their card', async () => {
    await openSaved(newer);
    await userEvent.click(page.getByText('GOV Efforts to Combat TIPs'));
    await expect.element(page.getByRole('article', { name: /04CARACAS3124/ })).toBeVisible();
    await expectAccessible();
  });

  it('are not called none where they cannot be read', async () => {
    vi.spyOn(SavedCables.prototype, 'list').mockRejectedValue(new Error('blocked'));
    open(<Popup />);
    await expect.element(page.getByText('Your saved cables could not be read.')).toBeVisible();
    await userEvent.click(page.getByRole('tab', { name: /Saved/ }));
    expect(page.getByText('Nothing saved yet.').query()).toBeNull();
    vi.restoreAllMocks();
  });

  it('lead to their page for an import', async () => {
    await openSaved();
    await userEvent.click(page.getByRole('button', { name: 'Import' }));
    expect(surroundings.opened).toEqual([expect.stringContaining('saved.html')]);
  });
});

describe('removing', () => {
  it('can be undone, with the note and all', async () => {
    await openSaved(older, newer);
    await userEvent.click(page.getByRole('button', { name: 'Remove 06CARACAS751' }));
    await expect.poll(ids).toEqual(['04CARACAS3124']);
    await expect.element(page.getByText('Removed 06CARACAS751.')).toBeVisible();
    await expectAccessible();
    await userEvent.click(page.getByRole('button', { name: 'Undo' }));
    await expect.poll(() => store.list()).toEqual([newer, older]);
    await expect.poll(ids).toEqual(['04CARACAS3124', '06CARACAS751']);
  });

  it('leaves the focus at the undo where the row took it along', async () => {
    await openSaved(older);
    await expect.element(page.getByText('Chavez', { exact: false })).toBeVisible();
    page.getByRole('button', { name: 'Remove 06CARACAS751' }).element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('button', { name: 'Undo' })).toHaveFocus();
  });

  it('says so where it failed, and removes nothing', async () => {
    await openSaved(older);
    surroundings.background = async () => undefined;
    await userEvent.click(page.getByRole('button', { name: 'Remove 06CARACAS751' }));
    await expect.element(page.getByText('06CARACAS751 could not be removed.')).toBeVisible();
    expect(ids()).toEqual(['06CARACAS751']);
  });
});
