import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { CableId } from '@/lib/cable';
import type { SavedCable } from '@/lib/saved/saved-cable';
import { open, reset, store, surroundings } from '../testing/extension';
import { Popup } from './Popup';

const cable: SavedCable = {
  id: '04CARACAS3124' as CableId,
  savedAt: '2026-11-20T12:00:00.000Z',
  foundOn: null,
  note: '',
};
const note = page.getByRole('textbox', { name: 'Note on 04CARACAS3124' });

async function openSaved() {
  await page.viewport(400, 560);
  await reset(cable);
  const surface = open(<Popup />);
  await userEvent.click(page.getByRole('tab', { name: /Saved/ }));
  return surface;
}

describe('a note', () => {
  const kept = async () => (await store.list())[0]?.note;

  it('is kept after a pause in typing', async () => {
    await openSaved();
    await userEvent.type(note, 'Compare 2006');
    await expect.poll(kept).toBe('Compare 2006');
  });

  it('is kept at once when the field is left', async () => {
    await openSaved();
    await userEvent.type(note, 'x');
    await userEvent.tab();
    await expect.poll(kept, { timeout: 300 }).toBe('x');
  });

  it('is kept when the popup closes in the middle of a word', async () => {
    const { close } = await openSaved();
    await userEvent.type(note, 'half a wo');
    window.dispatchEvent(new Event('pagehide'));
    await expect.poll(kept, { timeout: 300 }).toBe('half a wo');
    await userEvent.type(note, 'rd');
    close();
    await expect.poll(kept, { timeout: 300 }).toBe('half a word');
  });

  it('stays in the field when it could not be kept, and is sent again later', async () => {
    await openSaved();
    const { background } = surroundings;
    surroundings.background = async () => undefined;
    await userEvent.type(note, 'precious');
    await userEvent.tab();
    await expect.element(page.getByText(/note on 04CARACAS3124 could not be saved/)).toBeVisible();
    await expect.element(note).toHaveValue('precious');
    surroundings.background = background;
    await userEvent.click(note);
    await userEvent.tab();
    await expect.poll(kept).toBe('precious');
  });

  it('shows what was written elsewhere, but not over what is being typed', async () => {
    await openSaved();
    await expect.element(note).toHaveValue('');
    await store.setNote(cable.id, 'from the card');
    await expect.element(note).toHaveValue('from the card');
    await userEvent.type(note, ', mine');
    await store.setNote(cable.id, 'other');
    await expect.element(note).toHaveValue('from the card, mine');
  });

  it('moves no row when arrows move in it', async () => {
    await openSaved();
    await userEvent.click(note);
    await userEvent.keyboard('{ArrowUp}{ArrowDown}');
    await expect.element(note).toHaveFocus();
  });

  it('grows with its text, though that came while it was hidden', async () => {
    await openSaved();
    const height = () => note.element().getBoundingClientRect().height;
    const oneLine = height();
    await userEvent.click(page.getByText('GOV Efforts to Combat TIPs'));
    await store.setNote(cable.id, 'one\ntwo\nthree\nfour');
    await userEvent.click(page.getByRole('button', { name: 'Back' }));
    await expect.poll(height).toBeGreaterThan(oneLine * 2);
  });
});
