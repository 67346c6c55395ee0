import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible } from '../testing/accessibility';
import { open, reset } from '../testing/extension';
import { RELEASED } from '../testing/facts';
import { Popup } from './Popup';

const field = page.getByRole('searchbox', { name: 'Search cables' });
const row = (name: RegExp) => page.getByRole('button', { name });
const marked = () => [...document.querySelectorAll('mark')].map(({ textContent }) => textContent);

beforeEach(async () => {
  await page.viewport(400, 560);
  await reset();
  open(<Popup />);
});

describe('the popup as it opens', () => {
  it('is ready to type before the index is there', () => {
    expect(document.activeElement).toBe(field.element());
  });

  it('says how much there is and offers searches to try', async () => {
    await expect.element(page.getByText(`any of the ${RELEASED} released cables`)).toBeVisible();
    await userEvent.click(row(/^human rights$/));
    await expect.element(field).toHaveValue('human rights');
    await expect.element(row(/GOV Efforts to Combat TIPs/)).toBeVisible();
  });

  it('has nothing that axe finds', async () => {
    await expect.element(page.getByText('released cables by its number')).toBeVisible();
    await expectAccessible();
  });
});

describe('searching', () => {
  it('finds by words while they are typed and shows newest first', async () => {
    await userEvent.type(field, 'caracas ven');
    await expect.element(page.getByRole('heading', { name: '3 cables' })).toBeVisible();
    const ids = [...document.querySelectorAll('.row .cable-id')].map((one) => one.textContent);
    expect(ids.slice(0, 3)).toEqual(['08CARACAS283', '06CARACAS751', '04CARACAS3124']);
  });

  it('marks the words that were met, in whatever case and spelling they are shown', async () => {
    await userEvent.type(field, 'chavez');
    await expect.element(row(/Anger-Based/)).toBeVisible();
    expect(marked()).toEqual(['Chavez', 'Chavez']);
  });

  it('shows the TAGS that a cable was found by where nothing else says why', async () => {
    await userEvent.type(field, 'human tips');
    await expect.element(row(/PHUM Human Rights/)).toBeVisible();
    expect(marked()).toEqual(['TIPs', 'Human']);
  });

  it('says level, post and date in words beside the colour', async () => {
    await userEvent.type(field, 'raul reyes');
    await expect.element(row(/08CARACAS283 · Caracas · 3 Mar 2008 · Secret, NOFORN/)).toBeVisible();
    expect(document.querySelector('.row')?.getAttribute('data-level')).toBe('secret');
    await expectAccessible();
  });

  it('shows what is known of a cable by its number alone', async () => {
    await userEvent.type(field, '2009');
    await expect.element(row(/Embassy Caracas, January 2009/).first()).toBeVisible();
    await expect.element(page.getByRole('heading', { name: /^120 released cables/ })).toBeVisible();
  });

  it('shows 20 first, 50 more each time, and goes on at the first new one', async () => {
    await userEvent.type(field, '2009');
    await userEvent.click(row(/^Show more$/));
    expect(document.querySelectorAll('[data-row]')).toHaveLength(70);
    expect(document.activeElement).toBe(document.querySelectorAll('[data-row]')[20]);
    await userEvent.click(row(/^Show more$/));
    expect(document.querySelectorAll('[data-row]')).toHaveLength(120);
    expect(row(/^Show more$/).query()).toBeNull();
  });

  it('begins at 20 again with other words', async () => {
    await userEvent.type(field, '2009');
    await userEvent.click(row(/^Show more$/));
    await userEvent.type(field, ' jan');
    await userEvent.fill(field, 'caracas 2009');
    await expect.poll(() => document.querySelectorAll('[data-row]').length).toBe(20);
  });

  it('has a sentence where nothing is found', async () => {
    await userEvent.type(field, 'zanzibar');
    await expect.element(page.getByText('No released cable matches “zanzibar”.')).toBeVisible();
    await expectAccessible();
  });

  it('heads a cable without a subject with words', async () => {
    await userEvent.type(field, 'brasilia');
    await expect.element(row(/^No subject line/)).toBeVisible();
  });

  it('fits where there is little room, the longest subject too', async () => {
    document.documentElement.dataset.place = 'tab';
    await page.viewport(320, 480);
    await userEvent.type(field, 'raul');
    await expect.element(row(/Raul Reyes Death/)).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    for (const panel of document.querySelectorAll('.panel:not([hidden])'))
      expect(panel.scrollWidth).toBeLessThanOrEqual(320);
  });
});

describe('numbers', () => {
  const headings = () =>
    [...document.querySelectorAll('section h2')].map(({ textContent }) => textContent);

  it.each([
    ['as it is', '04CARACAS3124'],
    ['in small letters, padded', '04caracas003124'],
    ['as a record number', '2004CARACA03124'],
    ['in an address', 'https://wikileaks.org/plusd/cables/04CARACAS3124_a.html'],
    ['in a sentence', 'as reported (04CARACAS3124), the group met monthly'],
  ])('finds a number %s and shows it once', async (_, text) => {
    await userEvent.fill(field, text);
    await expect.element(row(/GOV Efforts to Combat TIPs/)).toBeVisible();
    expect(headings()).toEqual(['By number']);
  });

  it('finds a number that is malformed in the release itself', async () => {
    await userEvent.fill(field, '08noforncaracas299');
    await expect.element(row(/March 2008/)).toBeVisible();
    expect(headings()).toEqual(['By number']);
  });

  it('says that a number was not released and leads to the nearest that were', async () => {
    await userEvent.fill(field, '04CARACAS3026');
    await expect.element(row(/^Not among the 128 released cables/)).toBeVisible();
    await expectAccessible();
    await userEvent.click(page.getByRole('button', { name: '04CARACAS3031', exact: true }));
    await expect.element(page.getByRole('article', { name: /04CARACAS3031/ })).toBeVisible();
  });

  it('says that a number can be no cable’s', async () => {
    await userEvent.fill(field, '04CARACAS999999');
    await expect.element(page.getByText('This is not the number of a cable')).toBeVisible();
    await expectAccessible();
  });
});
