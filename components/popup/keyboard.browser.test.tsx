import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { open, reset, store } from '../testing/extension';
import { Popup } from './Popup';

const field = page.getByRole('searchbox', { name: 'Search cables' });
const focused = () => document.activeElement?.querySelector('.cable-id')?.textContent ?? null;
const press = (keys: string) => userEvent.keyboard(keys);

async function search(text: string): Promise<void> {
  await userEvent.type(field, text);
  await expect.poll(() => document.querySelector('[data-row]')).not.toBeNull();
}

beforeEach(async () => {
  await page.viewport(400, 560);
  await reset();
  open(<Popup />);
});

describe('in the results', () => {
  beforeEach(() => search('venezuela'));

  it('moves down from the field, row by row, and no further than the last', async () => {
    await press('{ArrowDown}');
    expect(focused()).toBe('08CARACAS283');
    await press('{ArrowDown}{ArrowDown}');
    expect(focused()).toBe('04CARACAS3124');
    await userEvent.fill(field, 'caracas 3124');
    await press('{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(focused()).toBe('04CARACAS3124');
  });

  it('moves up and from the first row back into the field', async () => {
    await press('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(focused()).toBe('08CARACAS283');
    await press('{ArrowUp}');
    expect(document.activeElement).toBe(field.element());
  });

  it('opens the focused cable with Enter and comes back to it with Escape', async () => {
    await press('{ArrowDown}{ArrowDown}{Enter}');
    await expect.element(page.getByRole('article', { name: /06CARACAS751/ })).toHaveFocus();
    expect(page.getByRole('tablist').query()).toBeNull();
    await press('{Escape}');
    expect(focused()).toBe('06CARACAS751');
  });

  it('opens the first cable with Enter in the field', async () => {
    await press('{Enter}');
    await expect.element(page.getByRole('article', { name: /08CARACAS283/ })).toBeVisible();
  });

  it('follows a reference within the card and goes back step by step', async () => {
    await userEvent.fill(field, '04CARACAS3124');
    await press('{Enter}');
    await userEvent.click(page.getByRole('button', { name: /04CARACAS3025/ }));
    await expect.element(page.getByRole('article', { name: /04CARACAS3025/ })).toBeVisible();
    await press('{Escape}');
    await expect.element(page.getByRole('article', { name: /04CARACAS3124/ })).toBeVisible();
    await press('{Escape}');
    expect(document.activeElement).toBe(field.element());
  });

  it('saves the focused cable with S, and takes it off again', async () => {
    await press('{ArrowDown}s');
    await expect
      .poll(async () => (await store.list()).map(({ id }) => id))
      .toEqual(['08CARACAS283']);
    await expect
      .element(page.getByRole('button', { name: 'Save 08CARACAS283' }))
      .toHaveAttribute('aria-pressed', 'true');
    await press('s');
    await expect.poll(() => store.list()).toEqual([]);
  });

  it('goes to the field with a slash and selects what is there', async () => {
    await press('{ArrowDown}/');
    expect(document.activeElement).toBe(field.element());
    await press('chavez');
    await expect.element(field).toHaveValue('chavez');
  });

  it('empties the field with Escape', async () => {
    await press('{Escape}');
    await expect.element(field).toHaveValue('');
    expect(document.activeElement).toBe(field.element());
  });
});

describe('elsewhere', () => {
  it('leaves the search alone when Escape is pressed in another tab', async () => {
    await search('chavez');
    await userEvent.click(page.getByRole('tab', { name: /Saved/ }));
    await press('{Escape}');
    await expect.element(field).toHaveValue('chavez');
    await expect
      .element(page.getByRole('tab', { name: /Saved/ }))
      .toHaveAttribute('aria-selected', 'true');
  });
});

describe('in the field', () => {
  it('takes S and the slash as text', async () => {
    await userEvent.type(field, 's/');
    await expect.element(field).toHaveValue('s/');
    expect(await store.list()).toEqual([]);
  });

  it('leaves Escape to the browser where nothing is left to undo', async () => {
    let left: boolean | undefined;
    const hear = (event: KeyboardEvent) => {
      left = !event.defaultPrevented;
    };
    window.addEventListener('keydown', hear);
    await press('{Escape}');
    window.removeEventListener('keydown', hear);
    expect(left).toBe(true);
  });
});
