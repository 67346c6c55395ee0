import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser, deliver, press, surroundings } from '@/components/testing/browser';
import { RELEASED, testIndex } from '@/components/testing/facts';
import { cable } from '@/components/testing/page';
import type { CableId } from '@/lib/cable';
import background from './index';

const [ONE, TWO] = [cable('04CARACAS3124'), cable('06CARACAS751')];
const { id } = browser.runtime;
const TAB = surroundings.tab;
const PAGE = { id, url: TAB.url, tab: TAB, frameId: 0 };
const OWN = { id, url: `${browser.runtime.getURL('')}/popup.html` };
const MARKER = '/content-scripts/marker.js';
const refused = { ok: false, error: { kind: 'refused' } };

/** What pages and surfaces are told, by the tab or `own`. */
let told: { to: number | 'own'; name: string; what: unknown }[];

/** What the frames of a page cite; frames that are not here do not answer. */
let listed: Map<number, CableId[]>;

const ask = (name: string, request: unknown, sender: typeof PAGE | typeof OWN = PAGE) =>
  deliver({ to: 'background', name, ask: request }, sender);
const badge = () => browser.action.getBadgeText({ tabId: 7 });
const lookUp = (ids: string[], sender?: typeof PAGE) => ask('lookUp', { ids }, sender);

// Once, as a browser does: what it listens to is there from the start.
beforeAll(() => background.main());
beforeEach(async () => {
  told = [];
  listed = new Map([[0, []]]);
  surroundings.registered.clear();
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
  await ask('remove', { id: ONE });
  await ask('remove', { id: TWO });
  surroundings.injected = [];
  const tabs = [TAB, { ...TAB, id: 8 }, { ...TAB, id: 9, url: 'https://other.org/' }];
  vi.spyOn(browser.tabs, 'query').mockImplementation(async (of) =>
    of?.active ? tabs.slice(0, 1) : tabs,
  );
  const hear = (to: number | 'own', { name, ...rest }: { name: string }) => {
    told.push({ to, name, what: 'ask' in rest ? rest.ask : 'news' in rest ? rest.news : null });
    return Promise.resolve({ ok: true, value: null });
  };
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation((to, message, { frameId = 0 } = {}) => {
    if (message.name !== 'listReferences') return hear(to, message);
    const references = listed.get(frameId)?.map((id, n) => ({ n, id }));
    return Promise.resolve(references && { ok: true, value: { loose: false, references } });
  });
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((message) => hear('own', message));
});

describe('a page that asks for its cables', () => {
  it('is told that the index cannot be had, and has it as soon as it can', async () => {
    surroundings.files.clear();
    const fault = { file: 'identifiers', reason: expect.any(String) };
    expect(await lookUp([ONE])).toEqual({ ok: false, error: { kind: 'index', fault } });
    for (const [name, bytes] of Object.entries(await testIndex()))
      surroundings.files.set(`/index/${name}.bin`, bytes);
    expect(await lookUp([ONE])).toMatchObject({ ok: true });
  });

  it('has what the index knows of them, and how much there is', async () => {
    expect(await lookUp([ONE, TWO, '04CARACAS999999'])).toMatchObject({
      ok: true,
      value: {
        marking: 'on',
        found: { cables: { [ONE]: { kind: 'record' } }, posts: { CARACAS: { city: 'Caracas' } } },
        counts: { identifiers: RELEASED, records: 4 },
      },
    });
  });

  it('has those that the reader saved, apart from that', async () => {
    await ask('save', { id: ONE, foundOn: null });
    expect(await ask('savedOf', { ids: [ONE, TWO] })).toMatchObject({
      ok: true,
      value: [{ id: ONE, note: '' }],
    });
  });

  it('is told only that marking is off where the reader has turned it off', async () => {
    await ask('setMarking', { site: 'example.org', on: false }, OWN);
    expect(await lookUp([ONE])).toEqual({ ok: true, value: { marking: 'off' } });
    const elsewhere = { ...PAGE, tab: { ...TAB, url: 'https://other.org/' } };
    expect(await lookUp([ONE], elsewhere)).toMatchObject({ value: { marking: 'on' } });
  });

  it('goes by the site of its tab, not by that of a frame in it', async () => {
    await ask('setMarking', { site: 'example.org', on: false }, OWN);
    const frame = { ...PAGE, url: 'https://frame.example/', frameId: 3 };
    expect(await lookUp([ONE], frame)).toMatchObject({ value: { marking: 'off' } });
  });
});

describe('a page that is marked', () => {
  it('has the card’s script put into the frame that asked for it', async () => {
    await ask('loadCard', {}, { ...PAGE, frameId: 3 });
    expect(surroundings.injected).toEqual([
      { target: { tabId: 7, frameIds: [3] }, files: ['/content-scripts/card.js'] },
    ]);
  });

  it('has its number on its own tab', async () => {
    expect(await ask('countCables', { ids: [ONE, TWO] })).toEqual({ ok: true, value: null });
    expect(await badge()).toBe('2');
    await ask('countCables', { ids: [] });
    expect(await badge()).toBe('');
    await ask('countCables', { ids: null });
    expect(await badge()).toBe('!');
  });

  it('has the cables of its frames counted with its own, each once', async () => {
    listed = new Map([
      [0, [ONE]],
      // What it said before it had changed.
      [3, [ONE, cable('04CARACAS3031')]],
    ]);
    await ask('countCables', { ids: [ONE, TWO] }, { ...PAGE, frameId: 3 });
    expect(await badge()).toBe('2');
    listed = new Map([[0, []]]);
    await ask('countCables', { ids: [ONE] });
    expect(await badge()).toBe('1');
  });

  it('cannot turn marking off for a site', async () => {
    expect(await ask('setMarking', { site: 'other.org', on: false })).toEqual(refused);
    const elsewhere = { ...PAGE, tab: { ...TAB, url: 'https://other.org/' } };
    expect(await lookUp([ONE], elsewhere)).toMatchObject({ value: { marking: 'on' } });
  });
});

describe('what the reader changes', () => {
  it('in what is saved is told to every page and surface, and what stays is not', async () => {
    const news = () => told.filter(({ what }) => (what as { saved: unknown }).saved);
    const saved = await ask('save', { id: ONE, foundOn: null });
    await ask('save', { id: ONE, foundOn: null });
    const noted = await ask('setNote', { id: ONE, note: 'mine' });
    const expected = [saved, noted].flatMap((answer) => {
      const what = { id: ONE, saved: (answer as { value: unknown }).value };
      return [7, 8, 9, 'own'].map((to) => ({ to, name: 'savedChanged', what }));
    });
    await vi.waitFor(() => expect(news()).toEqual(expected));
  });

  it('comes back as it is then: note, removal, merge', async () => {
    await ask('save', { id: ONE, foundOn: null });
    const noted = await ask('setNote', { id: ONE, note: 'mine' });
    expect(noted).toMatchObject({ ok: true, value: { id: ONE, note: 'mine' } });
    const removed = await ask('remove', { id: ONE });
    expect(removed).toEqual(noted);
    const cables = [(removed as { value: unknown }).value];
    expect(await ask('merge', { cables })).toEqual({
      ok: true,
      value: { added: 1, changed: 0, unchanged: 0 },
    });
  });

  it('of marking on a site has the tabs of that site stop, or be marked again', async () => {
    await ask('setMarking', { site: 'example.org', on: false }, OWN);
    expect(told.flatMap(({ to, name }) => (name === 'stopMarking' ? [to] : []))).toEqual([7, 8]);
    expect(surroundings.injected).toEqual([]);
    await ask('setMarking', { site: 'example.org', on: true }, OWN);
    expect(surroundings.injected).toEqual(
      [7, 8].map((tabId) => ({ target: { tabId, allFrames: true }, files: [MARKER] })),
    );
  });
});

describe('a page that may cite a cable', () => {
  it('has the script that marks it put into the frame that asked for it', async () => {
    await ask('loadMarker', {}, { ...PAGE, frameId: 3 });
    const target = { tabId: 7, frameIds: [3] };
    expect(surroundings.injected).toEqual([{ target, files: [MARKER] }]);
  });

  it('has it not where the reader has turned marking off for the site of its tab', async () => {
    await ask('setMarking', { site: 'example.org', on: false }, OWN);
    await ask('loadMarker', {}, { ...PAGE, url: 'https://frame.example/', frameId: 3 });
    expect(surroundings.injected).toEqual([]);
  });
});

describe('the keyboard commands', () => {
  it('go to the next and the previous reference of the page in front', async () => {
    await press('next-reference');
    await press('previous-reference');
    const walks = told.filter(({ name }) => name === 'walk');
    expect(walks.map(({ to, what }) => [to, what])).toEqual(
      [1, 1, -1, -1].map((step, n) => [7, { step, from: n % 2 === 0 ? 'here' : 'end' }]),
    );
  });

  it('ask nothing of a page for a command that is another’s', async () => {
    await press('_execute_action');
    expect(told.filter(({ name }) => name === 'walk')).toEqual([]);
  });
});
