import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible } from '../testing/accessibility';
import { open, reset } from '../testing/extension';
import { Popup } from './Popup';

const field = page.getByRole('searchbox', { name: 'Search cables' });
const button = (name: string | RegExp) => page.getByRole('button', { name });
const months = page.getByRole('toolbar', { name: 'By month' });
const ids = () =>
  [...document.querySelectorAll('.row .cable-id')].map(({ textContent }) => textContent);
const press = (keys: string) => userEvent.keyboard(keys);

beforeEach(async () => {
  await page.viewport(400, 560);
  await reset();
  open(<Popup />);
  await userEvent.fill(field, 'venezuela');
  await expect.element(months).toBeVisible();
});

describe('the months of what was found', () => {
  it('tell how many cables each has, those known by number included', async () => {
    await expect.element(button('Jan 2009: 120 cables')).toBeInTheDocument();
    await expect.element(button('Oct 2004: 3 cables')).toBeInTheDocument();
    expect(document.querySelectorAll('.month-bars button')).toHaveLength(4);
  });

  it('narrow to one of them', async () => {
    await userEvent.click(button('Mar 2006: 1 cable'));
    await expect.element(field).toHaveValue('venezuela 2006-03');
    await expect.poll(ids).toEqual(['06CARACAS751']);
  });

  it('are one stop for the Tab key, go by arrows and narrow with Enter', async () => {
    const stops = [...document.querySelectorAll<HTMLElement>('.month-bars button')];
    expect(stops.map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, -1, 0]);
    stops.at(-1)?.focus();
    await press('{ArrowLeft}{ArrowLeft}');
    await expect.element(button('Mar 2006: 1 cable')).toHaveFocus();
    await expect.element(page.getByText('Mar 2006: 1 cable')).toBeVisible();
    await press('{Home}');
    await expect.element(button('Oct 2004: 3 cables')).toHaveFocus();
    await press('{End}{ArrowLeft}{Enter}');
    await expect.element(field).toHaveValue('venezuela 2008-03');
  });

  it('are not shown where all are of one', async () => {
    await userEvent.fill(field, 'venezuela 2009');
    await expect.poll(() => months.query()).toBeNull();
  });
});

describe('the most frequent values', () => {
  it('narrow to what has them, and no further than they say', async () => {
    await userEvent.click(button(/^VE Venezuela 3 cables$/));
    await expect.element(field).toHaveValue('venezuela tag:VE');
    await expect.poll(ids).toEqual(['08CARACAS283', '06CARACAS751', '04CARACAS3124']);
  });

  it('are all there once asked for, by kind, but for those that all of them have', async () => {
    expect(button(/^2006/).query()).toBeNull();
    const more = button('More filters');
    await expect.element(more).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(more);
    await expect.element(button(/^2006 1 cable$/)).toBeVisible();
    expect(button(/^Caracas \d/).query()).toBeNull();
    await expectAccessible();
    await userEvent.click(button(/^Secret 1 cable$/));
    await expect.element(field).toHaveValue('venezuela class:secret');
    await expect.poll(ids).toEqual(['08CARACAS283']);
  });
});

describe('the filters of the search', () => {
  beforeEach(async () => {
    await userEvent.fill(field, 'venezuela tag:VE 2006..');
    await expect.poll(ids).toEqual(['08CARACAS283', '06CARACAS751']);
  });

  it('are taken off one by one', async () => {
    await userEvent.click(button('Search without 2006..'));
    await expect.element(field).toHaveValue('venezuela tag:VE');
    await expect.poll(ids).toEqual(['08CARACAS283', '06CARACAS751', '04CARACAS3124']);
  });

  it('keep the focus among them, whichever was taken off or added', async () => {
    await userEvent.click(button('Search without tag:VE'));
    await expect.element(button('Search without 2006..')).toHaveFocus();
    await userEvent.click(button(/^Confidential 1 cable$/));
    await expect.element(button('Search without 2006..')).toHaveFocus();
  });

  it('can be taken off where nothing is found', async () => {
    await userEvent.fill(field, 'chavez tag:PHUM');
    await expect.element(page.getByText('No released cable matches')).toBeVisible();
    await userEvent.click(button('Search without tag:PHUM'));
    await expect.poll(ids).toEqual(['08CARACAS283', '06CARACAS751']);
  });
});

describe('all of it', () => {
  it('has nothing that axe finds', async () => {
    await userEvent.fill(field, 'venezuela 2004..');
    await expect.element(button('Search without 2004..')).toBeVisible();
    await expectAccessible();
  });

  it('fits where there is little room', async () => {
    document.documentElement.dataset.place = 'tab';
    await page.viewport(300, 480);
    await userEvent.click(button('More filters'));
    for (const panel of document.querySelectorAll('.panel:not([hidden])'))
      expect(panel.scrollWidth).toBeLessThanOrEqual(300);
  });

  it('leaves the arrows between field and rows as they are', async () => {
    await userEvent.click(field);
    await press('{ArrowDown}');
    expect(document.activeElement?.matches('[data-row]')).toBe(true);
  });
});
