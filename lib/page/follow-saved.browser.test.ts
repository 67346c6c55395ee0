import { afterEach, beforeEach, expect, it } from 'vitest';
import { say, surroundings } from '@/components/testing/browser';
import { annotated, cable, knowRelease } from '@/components/testing/page';
import type { SavedCable } from '@/lib/saved/saved-cable';
import { followSaved } from './follow-saved';
import type { Knowledge } from './knowledge';

const [ONE, OTHER] = [cable('04CARACAS3124'), cable('06CARACAS751')];
const kept = (note: string): SavedCable => ({
  id: ONE,
  savedAt: '2026-03-01T10:00:00.000Z',
  foundOn: null,
  note,
});

let context: AbortController;
let knowledge: Knowledge;
let asked: unknown[];

/** A page that cites two cables, of which the reader has saved one before. */
beforeEach(async () => {
  context = new AbortController();
  await knowRelease();
  ({ knowledge } = await annotated(`<p>${ONE} and ${OTHER}</p>`, context));
  asked = [];
  const inner = surroundings.background;
  surroundings.background = async (message) => {
    if (message.name !== 'savedOf') return inner(message);
    asked.push(message.ask);
    return { ok: true, value: [kept('from before')] };
  };
});
afterEach(() => context.abort());

function noteOf(id: typeof ONE): string | null | undefined {
  const known = knowledge.cable(id);
  return known && (knowledge.view(known)?.saved?.note ?? null);
}
const news = (saved: SavedCable | null) =>
  say({ to: 'surfaces', name: 'savedChanged', news: [{ id: ONE, saved }] });

it('what was saved before is read once for each cable', async () => {
  const read = followSaved(knowledge, context.signal);
  expect(noteOf(ONE)).toBeNull();
  await read();
  await read();
  expect([noteOf(ONE), noteOf(OTHER)]).toEqual(['from before', null]);
  expect(asked).toEqual([{ ids: [ONE, OTHER] }]);
});

it('what the reader changes after that is heard, until the end', async () => {
  await followSaved(knowledge, context.signal)();
  news(kept('changed'));
  expect(noteOf(ONE)).toBe('changed');
  news(null);
  expect(noteOf(ONE)).toBeNull();
  context.abort();
  news(kept('too late'));
  expect(noteOf(ONE)).toBeNull();
});

it('nothing is taken for saved where the background cannot tell', async () => {
  surroundings.background = async () => ({ ok: false, error: { kind: 'unexpected', message: '' } });
  await followSaved(knowledge, context.signal)();
  expect(noteOf(ONE)).toBeNull();
});

it('news that came while it was read is not undone by the answer', async () => {
  let answer = (_: unknown) => {};
  surroundings.background = () => new Promise((resolve) => (answer = resolve));
  const reading = followSaved(knowledge, context.signal)();
  news(kept('newer'));
  answer({ ok: true, value: [kept('from before')] });
  await reading;
  expect(noteOf(ONE)).toBe('newer');
});

it('what could not be read is read the next time', async () => {
  const inner = surroundings.background;
  surroundings.background = async () => ({ ok: false, error: { kind: 'unexpected', message: '' } });
  const read = followSaved(knowledge, context.signal);
  await read();
  surroundings.background = inner;
  await read();
  expect(noteOf(ONE)).toBe('from before');
});
