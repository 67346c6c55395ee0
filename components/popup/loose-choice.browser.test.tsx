import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { isLooseAlways } from '@/lib/settings';
import { expectAccessible } from '../testing/accessibility';
import { open, reset, surroundings } from '../testing/extension';
import { Popup } from './Popup';

const choice = page.getByRole('combobox', { name: 'Uncertain references' });

let asked: string[];

/** A page in front whose uncertain references are marked as the reader has chosen. */
beforeEach(async () => {
  await page.viewport(400, 560);
  await reset();
  asked = [];
  const answering = surroundings.background;
  surroundings.background = async (message) => {
    if (message.name === 'setLoose') asked.push((message.ask as { loose: string }).loose);
    return answering(message);
  };
  const isLoose = () => (asked.at(-1) ?? 'never') !== 'never';
  surroundings.page = async () => ({ ok: true, value: { loose: isLoose(), references: [] } });
});

const focus = (what: typeof choice) => (what.element() as HTMLElement).focus();

describe('the choice of uncertain references', () => {
  it('is come to by Tab, behind the switch, and made by arrow keys alone', async () => {
    open(<Popup />);
    await expect.element(choice).toHaveValue('never');
    focus(page.getByRole('switch'));
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement).toBe(choice.element());
    for (const [n, wanted] of ['page', 'always'].entries()) {
      await userEvent.keyboard('{ArrowDown}');
      await expect.poll(() => asked[n]).toBe(wanted);
      await expect.element(choice).toHaveValue(wanted);
    }
    expect(await isLooseAlways()).toBe(true);
  });

  it('keeps the arrow keys to itself where there are results to walk through', async () => {
    open(<Popup />);
    await userEvent.type(page.getByRole('searchbox'), 'venezuela');
    await expect.poll(() => document.querySelector('[data-row]')).not.toBeNull();
    focus(choice);
    await userEvent.keyboard('{ArrowDown}{ArrowUp}');
    expect(document.activeElement).toBe(choice.element());
    await expect.poll(() => asked).toEqual(['page', 'never']);
  });

  it('says what is marked on the page in front, and is good to read by day and night', async () => {
    asked = ['page'];
    open(<Popup />);
    await expect.element(choice).toHaveValue('page');
    await expectAccessible();
  });

  it('stays as it was where it could not be done', async () => {
    surroundings.background = async () => ({ ok: false, error: { kind: 'unreachable' } });
    open(<Popup />);
    await expect.element(choice).toHaveValue('never');
    await userEvent.selectOptions(choice, 'always');
    await expect.element(choice).toHaveValue('never');
  });
});
