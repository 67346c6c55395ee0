import { beforeEach, describe, expect, it } from 'vitest';
import { cable } from '@/components/testing/page';
import type { SavedCable } from './saved-cable';
import { SavedCables } from './store';

const [ONE, TWO, NONE] = [cable('04CARACAS3124'), cable('06CARACAS751'), cable('08CARACAS283')];
const HERE = { title: 'The Example Review', address: 'https://example.org/review' };
const kept = (id = ONE, more: Partial<SavedCable> = {}): SavedCable => ({
  id,
  savedAt: '2026-03-01T10:00:00.000Z',
  foundOn: null,
  note: '',
  ...more,
});

let heard: [string, string | null][][];
let store: SavedCables;

beforeEach(async () => {
  const emptied = new SavedCables();
  for (const { id } of await emptied.list()) await emptied.remove(id);
  heard = [];
  store = new SavedCables((changes) =>
    heard.push(changes.map(({ id, saved }) => [id, saved?.note ?? null])),
  );
});

describe('a cable that is saved', () => {
  it('is there with when and where it was found, for whoever opens the store next', async () => {
    const saved = await store.save(ONE, HERE, new Date('2026-03-01T10:00:00Z'));
    expect(saved).toEqual(kept(ONE, { foundOn: HERE }));
    expect(await new SavedCables().list()).toEqual([saved]);
  });

  it('stays as it is when it is saved again', async () => {
    await store.save(ONE, HERE);
    await store.setNote(ONE, 'mine');
    const [before] = await store.list();
    expect(await store.save(ONE, null)).toEqual(before);
    expect(await store.list()).toEqual([before]);
  });

  it('has its note changed, and nothing else of it', async () => {
    await store.merge([kept(ONE, { foundOn: HERE })]);
    const noted = kept(ONE, { foundOn: HERE, note: 'mine' });
    expect(await store.setNote(ONE, 'mine')).toEqual(noted);
    expect(await store.list()).toEqual([noted]);
  });

  it('is given back when it is removed, so that it can be put back whole', async () => {
    await store.merge([kept(ONE, { foundOn: HERE, note: 'mine' })]);
    const removed = await store.remove(ONE);
    expect(await store.list()).toEqual([]);
    await store.merge(removed ? [removed] : []);
    expect(await store.list()).toEqual([kept(ONE, { foundOn: HERE, note: 'mine' })]);
  });
});

it('nothing comes of a note to a cable that is not saved, nor of removing it', async () => {
  expect([await store.setNote(ONE, 'mine'), await store.remove(ONE)]).toEqual([null, null]);
  expect([await store.list(), heard]).toEqual([[], []]);
});

it('the list begins with the latest, and some are found among them', async () => {
  await store.merge([
    kept(ONE, { savedAt: '2026-03-02T10:00:00.000Z' }),
    kept(TWO, { savedAt: '2026-03-03T10:00:00.000Z' }),
    kept(NONE),
  ]);
  expect((await store.list()).map(({ id }) => id)).toEqual([TWO, ONE, NONE]);
  await store.remove(NONE);
  expect((await store.of([NONE, TWO])).map(({ id }) => id)).toEqual([TWO]);
});

describe('a merge', () => {
  it('adds what is new, takes over what is new about the rest, and counts', async () => {
    await store.merge([kept(ONE, { note: 'mine' }), kept(TWO)]);
    const report = await store.merge([kept(ONE, { note: 'theirs' }), kept(TWO), kept(NONE)]);
    expect(report).toEqual({ added: 1, changed: 1, unchanged: 1 });
    expect((await store.of([ONE]))[0]?.note).toBe('mine\n\ntheirs');
  });

  it('takes two of the same cable as one', async () => {
    const report = await store.merge([kept(ONE, { note: 'a' }), kept(ONE, { note: 'b' })]);
    expect(report).toEqual({ added: 1, changed: 0, unchanged: 0 });
    expect((await store.list()).map(({ note }) => note)).toEqual(['a\n\nb']);
  });

  it('changes nothing at all where one of it cannot be written', async () => {
    await store.merge([kept(ONE, { note: 'mine' })]);
    heard = [];
    const unwritable = kept(TWO, { note: (() => {}) as unknown as string });
    const merged = store.merge([kept(ONE, { note: 'theirs' }), unwritable, kept(NONE)]);
    await expect(merged).rejects.toThrow('could not be cloned');
    expect(await store.list()).toEqual([kept(ONE, { note: 'mine' })]);
    expect(heard).toEqual([]);
  });

  it('leaves the store usable after a failure', async () => {
    await store.merge([kept(TWO, { note: (() => {}) as unknown as string })]).catch(() => null);
    await store.save(ONE, null);
    expect(await store.list()).toHaveLength(1);
  });
});

describe('two at once', () => {
  it('lose nothing of each other, whichever comes first', async () => {
    const other = new SavedCables();
    await store.merge([kept()]);
    const notes = Array.from({ length: 20 }, (_, n) => `note ${n};`);
    await Promise.all(notes.map((note, n) => (n % 2 ? store : other).merge([kept(ONE, { note })])));
    const [saved] = await store.list();
    for (const note of notes) expect(saved?.note).toContain(note);
  });

  it('save a cable once, and both are given the same', async () => {
    const [first, second] = await Promise.all([
      store.save(ONE, HERE, new Date('2026-03-01T10:00:00Z')),
      new SavedCables().save(ONE, null, new Date('2026-03-02T10:00:00Z')),
    ]);
    expect(first).toEqual(second);
    expect(await store.list()).toEqual([first]);
  });
});

it('a listener hears of each change once it is made, and of nothing that stays', async () => {
  await store.save(ONE, null);
  await store.save(ONE, HERE);
  await store.setNote(ONE, 'mine');
  await store.remove(ONE);
  expect(heard).toEqual([[[ONE, '']], [[ONE, 'mine']], [[ONE, null]]]);
});

it('a listener hears once of all that a merge has changed', async () => {
  await store.merge([kept(ONE)]);
  heard = [];
  const cables = [kept(ONE), kept(TWO, { note: 'theirs' }), kept(NONE)];
  await store.merge(cables);
  await store.merge(cables);
  expect(heard).toEqual([
    [
      [TWO, 'theirs'],
      [NONE, ''],
    ],
  ]);
});
