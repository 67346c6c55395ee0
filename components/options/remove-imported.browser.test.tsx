import { useState } from 'preact/hooks';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { open, reset, surroundings } from '../testing/extension';
import { RemoveImported } from './RemoveImported';

let setThere: (isThere: boolean) => void;

function Around() {
  const [isThere, set] = useState(true);
  setThere = set;
  return <RemoveImported isThere={isThere} />;
}

beforeEach(async () => {
  await reset();
  open(<Around />);
});

const press = (name: string) => userEvent.click(page.getByRole('button', { name }));
const says = (text: string) => expect.element(page.getByRole('status')).toHaveTextContent(text);
const saysNothing = () => expect.element(page.getByRole('status')).toHaveTextContent(/^$/);

async function remove() {
  await press('Remove the imported index');
  await press('Remove');
}

describe('removing the imported index', () => {
  it('says so where it cannot be done, until it is tried again', async () => {
    surroundings.background = async () => ({ ok: false, error: { kind: 'unreachable' } });
    await remove();
    await says('The imported index could not be removed. Close this page');
    await press('Remove the imported index');
    await saysNothing();
  });

  it('says that it is done for as long as no other index is there', async () => {
    await remove();
    await says('The imported index is removed.');
    setThere(false);
    await says('The imported index is removed.');
    setThere(true);
    await saysNothing();
    // As while the next is imported.
    setThere(false);
    await expect.element(page.getByRole('button')).not.toBeInTheDocument();
    await saysNothing();
  });

  it('gives the focus back to the button that asked where the reader thinks better of it', async () => {
    await press('Remove the imported index');
    await press('Keep');
    await expect
      .element(page.getByRole('button', { name: 'Remove the imported index' }))
      .toHaveFocus();
  });
});
