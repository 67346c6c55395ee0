import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { browser, deliver, surroundings } from '@/components/testing/browser';
import { cable } from '@/components/testing/page';
import { answerAsPage, onNews } from './listen';
import { ask, askPage, tell } from './send';

const ONE = cable('04CARACAS3124');
const WALK = { step: 1, from: 'here' } as const;
const listed = { loose: false, references: [{ n: 0, id: ONE }] };
const unreachable = { ok: false, error: { kind: 'unreachable' } };
const gone = () => Promise.reject(new Error('Could not establish connection.'));

let context: AbortController;
beforeEach(() => {
  context = new AbortController();
});
afterEach(() => context.abort());

describe('asking the background', () => {
  it('sends what is asked by its name, and gives the answer', async () => {
    const asked: unknown[] = [];
    surroundings.background = async (message) => {
      asked.push(message);
      return { ok: true, value: null };
    };
    expect(await ask('remove', { id: ONE })).toEqual({ ok: true, value: null });
    expect(asked).toEqual([{ to: 'background', name: 'remove', ask: { id: ONE } }]);
  });

  it('says that nobody answers, whether nobody listens or the extension is gone', async () => {
    surroundings.background = async () => undefined;
    expect(await ask('remove', { id: ONE })).toEqual(unreachable);
    surroundings.background = gone;
    expect(await ask('remove', { id: ONE })).toEqual(unreachable);
  });
});

describe('asking a page', () => {
  /** Has the page in front hear what it is asked, as a content script there would. */
  beforeEach(() => {
    surroundings.page = (message) => deliver(message);
  });

  it('gives its answer, be it given at once or later', async () => {
    answerAsPage({ walk: () => true, listReferences: async () => listed }, context.signal);
    expect(await askPage(7, 'walk', WALK)).toEqual({ ok: true, value: true });
    expect(await askPage(7, 'listReferences', {})).toEqual({ ok: true, value: listed });
  });

  it('is asked of the frame that it is meant for, of the page itself where none is named', async () => {
    const frames: number[] = [];
    surroundings.page = async (_, frame) => {
      frames.push(frame);
      return { ok: true, value: false };
    };
    await askPage(7, 'hasFocus', {});
    await askPage(7, 'hasFocus', {}, 3);
    expect(frames).toEqual([0, 3]);
  });

  it('gives what its answer failed with', async () => {
    answerAsPage({ goTo: () => Promise.reject(new Error('no such place')) }, context.signal);
    expect(await askPage(7, 'goTo', { n: 1, id: ONE })).toEqual({
      ok: false,
      error: { kind: 'unexpected', message: 'Error: no such place' },
    });
  });

  it('is answered by whichever of its scripts knows the question', async () => {
    answerAsPage({ walk: () => true }, context.signal);
    answerAsPage({ listReferences: () => listed }, context.signal);
    expect(await askPage(7, 'walk', WALK)).toEqual({ ok: true, value: true });
    expect(await askPage(7, 'listReferences', {})).toEqual({ ok: true, value: listed });
    expect(await askPage(7, 'goTo', { n: 0, id: ONE })).toEqual(unreachable);
  });

  it('says that nobody answers where its scripts have ended or it has none', async () => {
    answerAsPage({ walk: () => true }, context.signal);
    context.abort();
    expect(await askPage(7, 'walk', WALK)).toEqual(unreachable);
    surroundings.page = gone;
    expect(await askPage(7, 'walk', WALK)).toEqual(unreachable);
  });

  it('is not for another extension to do, nor by names that every object has', async () => {
    answerAsPage({ walk: () => true }, context.signal);
    const walk = { to: 'page', name: 'walk', ask: WALK };
    expect(await deliver(walk, { id: 'another' })).toBeUndefined();
    expect(await deliver({ ...walk, name: 'toString' })).toBeUndefined();
    expect(await deliver({ ...walk, to: 'background' })).toBeUndefined();
    expect(await deliver(null)).toBeUndefined();
  });
});

describe('news', () => {
  const removed = { id: ONE, saved: null };

  it('reach the pages and the surfaces of the extension', async () => {
    const told: unknown[] = [];
    const hear = async (message: unknown) => told.push(message);
    [surroundings.background, surroundings.page] = [hear, hear];
    await tell('savedChanged', removed);
    const message = { to: 'surfaces', name: 'savedChanged', news: removed };
    expect(told).toEqual([message, message]);
  });

  it('reach those that are there where others are gone', async () => {
    const told: unknown[] = [];
    surroundings.background = gone;
    surroundings.page = async (message) => told.push(message);
    await tell('savedChanged', removed);
    expect(told).toHaveLength(1);
  });

  it('are heard by who waits for them until it ends, and are no question to answer', async () => {
    const heard: unknown[] = [];
    onNews('savedChanged', (news) => heard.push(news), context.signal);
    const message = { to: 'surfaces', name: 'savedChanged', news: removed };
    expect(await deliver(message)).toBeUndefined();
    await deliver({ ...message, name: 'other' });
    await deliver(message, { id: 'another' });
    expect(heard).toEqual([removed]);
    context.abort();
    await deliver(message);
    expect(heard).toEqual([removed]);
  });

  it('are not heard from a page', async () => {
    const heard: unknown[] = [];
    onNews('savedChanged', (news) => heard.push(news), context.signal);
    const message = { to: 'surfaces', name: 'savedChanged', news: removed };
    await deliver(message, { id: browser.runtime.id, tab: surroundings.tab });
    expect(heard).toEqual([]);
  });

  it('end in silence where the browser has taken its API back', () => {
    const errors: string[] = [];
    window.addEventListener('error', ({ message }) => errors.push(message), { once: true });
    onNews('savedChanged', () => {}, context.signal);
    const { onMessage } = browser.runtime;
    Object.assign(browser.runtime, { onMessage: undefined });
    context.abort();
    Object.assign(browser.runtime, { onMessage });
    expect(errors).toEqual([]);
  });
});
