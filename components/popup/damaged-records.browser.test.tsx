import { beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { recordFileOf } from '@/lib/index/files';
import { expectAccessible } from '../testing/accessibility';
import { open, reset, surroundings } from '../testing/extension';
import { Popup } from './Popup';

const FILE = `${recordFileOf('CARACAS')}.bin`;

describe('an index whose records cannot be used', () => {
  beforeAll(async () => {
    await page.viewport(400, 560);
    await reset();
    surroundings.files.get(`/index/${FILE}`)?.fill(0xff, 60, 64);
    open(<Popup />);
  });

  it('says so and promises no more than numbers', async () => {
    const alert = page.getByRole('alert');
    await expect.element(alert).toHaveTextContent(`The index file ${FILE} is damaged.`);
    await expect.element(alert).toHaveTextContent('cables can be looked up by number only');
    await expect
      .element(page.getByText('Look up any of the 128 released cables by its number.'))
      .toBeVisible();
    await expectAccessible();
  });

  it('still finds numbers', async () => {
    await userEvent.type(page.getByRole('searchbox'), '04CARACAS3124');
    await expect
      .element(page.getByRole('button', { name: /Embassy Caracas, October 2004/ }))
      .toBeVisible();
    await expectAccessible();
  });
});
