import { beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible } from '../testing/accessibility';
import { open, reset, surroundings } from '../testing/extension';
import { Popup } from './Popup';

describe('an index that cannot be searched', () => {
  beforeAll(async () => {
    await page.viewport(400, 560);
    await reset();
    surroundings.files.get('/index/search.bin')?.fill(0xff, 60, 64);
    open(<Popup />);
  });

  it('says so', async () => {
    const alert = page.getByRole('alert');
    await expect.element(alert).toHaveTextContent('The index file search.bin is damaged.');
    await expect.element(alert).toHaveTextContent('cables can be looked up by number only');
    await expectAccessible();
  });

  it('still finds numbers, with all that is known of them', async () => {
    await userEvent.fill(page.getByRole('searchbox'), '04CARACAS3124');
    await expect
      .element(page.getByRole('button', { name: /GOV Efforts to Combat TIPs/ }))
      .toBeVisible();
    await expectAccessible();
  });

  it('does not say that words find nothing', async () => {
    await userEvent.fill(page.getByRole('searchbox'), 'chavez');
    await expect.poll(() => document.querySelector('.row')).toBeNull();
    expect(page.getByText('No released cable matches').query()).toBeNull();
  });
});
