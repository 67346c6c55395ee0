import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { CableId } from '@/lib/cable';
import { rememberFrame } from '@/lib/messages/frames';
import { isMarkingOn } from '@/lib/settings';
import { expectAccessible } from '../testing/accessibility';
import { cite, open, reset, store, surroundings } from '../testing/extension';
import { Popup } from './Popup';

const reference = (n: number, id: string) => ({ n, id: id as CableId });
const tab = page.getByRole('tab', { name: /On this page/ });

beforeEach(async () => {
  await page.viewport(400, 560);
  await reset();
});

async function openPageTab(): Promise<void> {
  open(<Popup />);
  await userEvent.click(tab);
}

describe('a page that cites cables', () => {
  beforeEach(() => {
    vi.spyOn(window, 'close').mockImplementation(() => {});
  });

  it('has each once, in the order of the page, with how often', async () => {
    cite(
      reference(0, '06CARACAS751'),
      reference(1, '04CARACAS3124'),
      reference(2, '06CARACAS751'),
      reference(3, '04CARACAS3026'),
    );
    await openPageTab();
    await expect.element(page.getByText('3 cables are cited on this page')).toBeVisible();
    expect(tab.element().textContent).toBe('On this page3');
    const rows = [...document.querySelectorAll('.row')].map(({ textContent }) => textContent);
    expect(rows[0]).toContain('06CARACAS751');
    expect(rows[0]).toContain('cited 2 times');
    expect(rows[1]).not.toContain('cited');
    expect(rows[2]).toContain('Not among the 128 released cables');
    await expectAccessible();
  });

  it('leads to the first mention and closes', async () => {
    const asked = cite(reference(0, '06CARACAS751'), reference(4, '04CARACAS3124'));
    await openPageTab();
    await userEvent.click(page.getByRole('button', { name: /GOV Efforts/ }));
    expect(asked).toEqual([{ name: 'goTo', ask: { n: 4, id: '04CARACAS3124' } }]);
    await expect.poll(() => vi.mocked(window.close).mock.calls.length).toBe(1);
  });

  it('has what its frames cite behind its own, and leads to the frame that a cable is cited in', async () => {
    await rememberFrame(surroundings.tab.id, 4);
    const asked: unknown[] = [];
    surroundings.page = async ({ name, ask }, frame) => {
      if (name !== 'listReferences') asked.push({ name, ask, frame });
      const cited = frame === 4 ? ['06CARACAS751', '04CARACAS3124'] : ['06CARACAS751'];
      const references = cited.map((id, n) => reference(n, id));
      return { ok: true, value: { loose: false, references } };
    };
    await openPageTab();
    await expect.element(page.getByText('2 cables are cited on this page')).toBeVisible();
    const [first] = document.querySelectorAll('.row');
    expect(first?.textContent).toContain('cited 2 times');
    await userEvent.click(page.getByRole('button', { name: /GOV Efforts/ }));
    const ask = { n: 1, id: '04CARACAS3124' };
    expect(asked).toEqual([{ name: 'goTo', ask, frame: 4 }]);
  });

  it('keeps the page with a cable that is saved from there', async () => {
    cite(reference(0, '04CARACAS3124'));
    await openPageTab();
    await userEvent.click(page.getByRole('button', { name: 'Save 04CARACAS3124' }));
    await expect
      .poll(async () => (await store.list())[0]?.foundOn)
      .toEqual({ title: 'The Example Review', address: 'https://example.org/review' });
  });

  it('keeps no page with a cable that was only searched for', async () => {
    cite(reference(0, '04CARACAS3124'));
    open(<Popup />);
    await userEvent.type(page.getByRole('searchbox'), 'chavez anger');
    await userEvent.click(page.getByRole('button', { name: 'Save 06CARACAS751' }));
    await expect.poll(async () => (await store.list())[0]?.foundOn).toBeNull();
  });
});

describe('a page without', () => {
  it('says that nothing is cited', async () => {
    await openPageTab();
    await expect.element(page.getByText('No cable is cited on this page.')).toBeVisible();
    await expectAccessible();
  });

  describe('and without anyone who answers for it', () => {
    beforeEach(() => {
      surroundings.page = async () => {
        throw new Error('Receiving end does not exist');
      };
    });

    it('says that nothing is cited: most pages never have their references marked', async () => {
      await openPageTab();
      await expect.element(page.getByText('No cable is cited on this page.')).toBeVisible();
    });

    it('says that it cannot be seen where the browser lets nobody read it', async () => {
      surroundings.isReadable = () => false;
      await openPageTab();
      await expect.element(page.getByText('Reftel cannot see this page.')).toBeVisible();
    });
  });
});

describe('marking', () => {
  const marking = page.getByRole('switch', { name: 'Marking on example.org' });

  it('is turned off and on for the site', async () => {
    await openPageTab();
    await expect.element(marking).toHaveAttribute('aria-checked', 'true');
    await userEvent.click(marking);
    await expect.element(marking).toHaveAttribute('aria-checked', 'false');
    await expect.poll(() => isMarkingOn('example.org')).toBe(false);
    await expect.element(page.getByText('Marking is off on this site.')).toBeVisible();
    await expectAccessible();
    await userEvent.click(marking);
    await expect.poll(() => isMarkingOn('example.org')).toBe(true);
  });

  it('turns back where the change was not taken', async () => {
    await openPageTab();
    await expect.element(marking).toHaveAttribute('aria-checked', 'true');
    surroundings.background = async () => undefined;
    await userEvent.click(marking);
    await expect.element(marking).toHaveAttribute('aria-checked', 'true');
  });

  it('asks for access to pages where the browser withholds it', async () => {
    surroundings.hostAccess = false;
    open(<Popup />);
    await expect.element(page.getByText('keeps Reftel from seeing pages')).toBeVisible();
    await expectAccessible();
    await userEvent.click(page.getByRole('button', { name: 'Let it mark pages' }));
    await expect.element(page.getByText('keeps Reftel from seeing pages')).not.toBeInTheDocument();
  });
});
