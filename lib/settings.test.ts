import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { isLooseAlways, isMarkingOn, setLooseAlways, setMarking, siteOf } from './settings';

beforeEach(() => fakeBrowser.reset());

describe('marking on a site', () => {
  it('is on until it is turned off, for that site alone', async () => {
    expect(await isMarkingOn('example.org')).toBe(true);
    await setMarking('example.org', false);
    expect(await isMarkingOn('example.org')).toBe(false);
    expect(await isMarkingOn('www.example.org')).toBe(true);
    await setMarking('example.org', true);
    expect(await isMarkingOn('example.org')).toBe(true);
  });

  it('is kept once however often it is turned off', async () => {
    await setMarking('example.org', false);
    await setMarking('example.org', false);
    await setMarking('example.org', true);
    expect(await isMarkingOn('example.org')).toBe(true);
  });
});

it('uncertain references are marked on all pages only where the reader says so', async () => {
  expect(await isLooseAlways()).toBe(false);
  await setLooseAlways(true);
  expect(await isLooseAlways()).toBe(true);
  await setLooseAlways(false);
  expect(await isLooseAlways()).toBe(false);
});

describe('the site of an address', () => {
  it.each([
    ['https://example.org/a?b#c', 'example.org'],
    ['http://127.0.0.1:8080/', '127.0.0.1:8080'],
    ['file:///home/reader/cable.html', 'file:'],
    ['no address', ''],
    [undefined, ''],
  ])('of %s is “%s”', (address, site) => {
    expect(siteOf(address)).toBe(site);
  });
});
