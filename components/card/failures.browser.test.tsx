import { render } from 'preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cableId } from '@/lib/cable';
import { say } from '../testing/browser';
import { reset, store, surroundings } from '../testing/extension';
import { views } from '../testing/floating';
import { CableCard } from './CableCard';

const id = cableId({ year: 2004, station: 'CARACAS', serial: 3124 });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const press = (name: string) => userEvent.click(button(name));
const alert = () => page.getByRole('alert');

beforeEach(() => reset());

/** Draws the card of a cable, saved before or not. */
async function draw(saved: boolean): Promise<void> {
  const [view] = await views(id);
  document.body.innerHTML = '<main></main>';
  const [root] = document.body.children;
  if (!view || !root) throw new Error('nothing to draw');
  const kept = saved ? await store.save(id, null) : null;
  const nowhere = { foundOn: null, onOpen: () => {}, onBack: null, onClose: null };
  render(<CableCard view={{ ...view, saved: kept }} {...nowhere} />, root);
  await settled();
}

/** From here on nobody answers, as after an update of the extension; gives what ends that. */
function nobodyAnswers(): () => void {
  const { background } = surroundings;
  surroundings.background = async () => undefined;
  return () => {
    surroundings.background = background;
  };
}

/** Waits until Preact has drawn and listens: before the next frame but two. */
async function settled(): Promise<void> {
  for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
}

async function type(note: string): Promise<void> {
  await userEvent.fill(page.getByRole('textbox'), note);
  await userEvent.tab();
}

describe('a card that cannot reach the saved cables', () => {
  it('says that a cable could not be saved, and takes it back once it could', async () => {
    await draw(false);
    const answersAgain = nobodyAnswers();
    await press('Save');
    await expect.element(alert()).toHaveTextContent('04CARACAS3124 could not be saved.');
    await expect.element(button('Save')).toBeVisible();
    answersAgain();
    await press('Save');
    await expect.element(button('Saved')).toBeVisible();
    expect(alert().query()).toBeNull();
    expect(await store.list()).toHaveLength(1);
  });

  it('says that a cable could not be removed, and keeps showing it as saved', async () => {
    await draw(true);
    nobodyAnswers();
    await press('Saved');
    await expect.element(alert()).toHaveTextContent('04CARACAS3124 could not be removed.');
    await expect.element(button('Saved')).toBeVisible();
    expect(await store.list()).toHaveLength(1);
  });

  it('says that a removal could not be undone, and still offers to', async () => {
    await draw(true);
    await press('Saved');
    const undo = button('Removed. Undo');
    await expect.element(undo).toBeVisible();
    nobodyAnswers();
    await userEvent.click(undo);
    await expect.element(alert()).toHaveTextContent('04CARACAS3124 could not be saved.');
    await expect.element(undo).toBeVisible();
  });

  it('says that a note could not be saved, and keeps what was typed', async () => {
    await draw(true);
    nobodyAnswers();
    await type('to be checked');
    await expect
      .element(alert())
      .toHaveTextContent('The note on 04CARACAS3124 could not be saved.');
    await expect.element(page.getByRole('textbox')).toHaveValue('to be checked');
    expect((await store.list())[0]?.note).toBe('');
  });
});

describe('a card', () => {
  it('shows at once what was saved or removed elsewhere', async () => {
    await draw(false);
    await store.save(id, null);
    await expect.element(button('Saved')).toBeVisible();
    await store.remove(id);
    await expect.element(button('Save')).toBeVisible();
    expect(button('Removed. Undo').query()).toBeNull();
  });

  it('takes no notice of other cables', async () => {
    await draw(true);
    const other = cableId({ year: 2006, station: 'CARACAS', serial: 751 });
    say({ to: 'surfaces', name: 'savedChanged', news: [{ id: other, saved: null }] });
    await settled();
    expect(button('Saved').query()).not.toBeNull();
  });
});
