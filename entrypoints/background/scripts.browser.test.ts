import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser, deliver, install, surroundings } from '@/components/testing/browser';
import { isLoose, LOOSE_FLAG } from '@/lib/page/loose-flag';
import { isLooseAlways, setLooseAlways } from '@/lib/settings';
import background from './index';

const { id } = browser.runtime;
const TAB = surroundings.tab;
const PAGE = { id, url: TAB.url, tab: TAB, frameId: 3 };
const POPUP = { id, url: `${browser.runtime.getURL('')}/popup.html` };
const MARKER = '/content-scripts/marker.js';
const done = { ok: true, value: null };

beforeAll(() => background.main());
beforeEach(async () => {
  await browser.storage.local.clear();
  surroundings.injected = [];
  surroundings.registered.clear();
  surroundings.isReadable = () => true;
});
afterEach(() => delete (globalThis as unknown as Record<symbol, boolean>)[Symbol.for(LOOSE_FLAG)]);

const setLoose = (loose: 'never' | 'page' | 'always', tab = TAB.id) =>
  deliver({ to: 'background', name: 'setLoose', ask: { tab, loose } }, POPUP);
const registered = () => [...surroundings.registered.values()].map(({ js }) => js);
const marked = [{ target: { tabId: TAB.id, allFrames: true }, files: [MARKER] }];

describe('uncertain references', () => {
  it('are marked on one page, in all its frames, where they are wanted there', async () => {
    expect(await setLoose('page')).toEqual(done);
    expect([isLoose(), surroundings.injected]).toEqual([true, marked]);
    expect([await isLooseAlways(), registered()]).toEqual([false, []]);
  });

  it('are looked for on all pages where they are always wanted, by a script that asks for marks', async () => {
    expect(await setLoose('always')).toEqual(done);
    expect([isLoose(), surroundings.injected]).toEqual([true, marked]);
    expect([await isLooseAlways(), registered()]).toEqual([true, [['/content-scripts/loose.js']]]);
    expect([...surroundings.registered.values()]).toMatchObject([
      { matches: ['<all_urls>'], allFrames: true, runAt: 'document_idle' },
    ]);
  });

  it('are no longer marked, nor looked for, where they are not wanted any more', async () => {
    await setLoose('always');
    surroundings.injected = [];
    expect(await setLoose('never')).toEqual(done);
    expect([isLoose(), surroundings.injected]).toEqual([false, marked]);
    expect([await isLooseAlways(), registered()]).toEqual([false, []]);
  });

  it('may be wanted twice, and unwanted twice', async () => {
    for (const loose of ['always', 'always', 'never', 'never'] as const)
      expect(await setLoose(loose)).toEqual(done);
    expect(registered()).toEqual([]);
  });

  it('may be wanted in front of a page that nobody may read', async () => {
    surroundings.isReadable = () => false;
    expect(await setLoose('always')).toEqual(done);
    expect([await isLooseAlways(), surroundings.injected]).toEqual([true, []]);
  });

  it('are marked in a frame that asks to be marked, where they are always wanted', async () => {
    const loadMarker = () => deliver({ to: 'background', name: 'loadMarker', ask: {} }, PAGE);
    await loadMarker();
    expect(isLoose()).toBe(false);
    await setLooseAlways(true);
    await loadMarker();
    expect(isLoose()).toBe(true);
    const target = { tabId: TAB.id, frameIds: [3] };
    expect(surroundings.injected).toEqual([1, 2].map(() => ({ target, files: [MARKER] })));
  });

  it('are looked for again after an update, of which the browser forgets the script', async () => {
    await setLooseAlways(true);
    install();
    await vi.waitFor(() => expect(registered()).toHaveLength(1));
  });
});
