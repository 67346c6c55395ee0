import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { open, reset } from '../testing/extension';
import { Popup } from './Popup';

const field = page.getByRole('searchbox', { name: 'Search cables' });

beforeEach(async () => {
  await page.viewport(400, 560);
  await reset();
  open(<Popup />);
});

describe('the tabs', () => {
  const tab = (name: RegExp) => page.getByRole('tab', { name });

  it('are one stop, between which arrows, Home and End move', async () => {
    await userEvent.click(tab(/Search/));
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(tab(/On this page/)).toHaveFocus();
    await expect.element(tab(/On this page/)).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{End}');
    await expect.element(tab(/Saved/)).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(tab(/Search/)).toHaveFocus();
    await userEvent.keyboard('{ArrowLeft}');
    await expect.element(page.getByRole('tabpanel', { name: /Saved/ })).toBeVisible();
  });

  it('follow the direction of reading', async () => {
    document.documentElement.dir = 'rtl';
    await userEvent.click(tab(/Search/));
    await userEvent.keyboard('{ArrowLeft}');
    await expect.element(tab(/On this page/)).toHaveFocus();
  });

  it('give way to the search as soon as something is typed', async () => {
    await userEvent.click(tab(/Saved/));
    await userEvent.type(field, 'chavez');
    await expect.element(tab(/Search/)).toHaveAttribute('aria-selected', 'true');
  });
});

describe('opened again', () => {
  it('has the last tab and query, selected', async () => {
    await userEvent.type(field, 'chavez');
    open(<Popup />);
    await expect.element(field).toHaveValue('chavez');
    await expect.element(page.getByRole('button', { name: /Anger-Based/ })).toBeVisible();
    await userEvent.keyboard('raul');
    await expect.element(field).toHaveValue('raul');
    await userEvent.click(page.getByRole('tab', { name: /Saved/ }));
    open(<Popup />);
    await expect
      .element(page.getByRole('tab', { name: /Saved/ }))
      .toHaveAttribute('aria-selected', 'true');
    expect(document.activeElement).toBe(field.element());
  });
});
