import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { showCount } from './badge';

const { action } = fakeBrowser;
beforeEach(() => fakeBrowser.reset());

const colour = (tabId: number) => action.getBadgeBackgroundColor({ tabId });

it('the badge of a tab has the number of its cables, and that of no other', async () => {
  await showCount(7, 12);
  expect(await action.getBadgeText({ tabId: 7 })).toBe('12');
  expect(await action.getBadgeText({ tabId: 8 })).toBe('');
});

it('the badge of a page without cables is empty, also when it had some before', async () => {
  await showCount(7, 12);
  await showCount(7, 0);
  expect(await action.getBadgeText({ tabId: 7 })).toBe('');
});

it('a failure has a sign and a colour of its own, until there is a number again', async () => {
  await showCount(7, 12);
  const calm = await colour(7);
  await showCount(7, null);
  expect(await action.getBadgeText({ tabId: 7 })).toBe('!');
  expect(await colour(7)).not.toEqual(calm);
  await showCount(7, 3);
  expect(await colour(7)).toEqual(calm);
});
