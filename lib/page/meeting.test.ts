import { expect, it } from 'vitest';
import { leaveMarked, type Marked, takeMarked, takeOver } from './meeting';

const left = (name: string) => ({ name }) as unknown as Marked;

it('what one script leaves, one other takes', () => {
  const marked = left('marks');
  expect(takeMarked()).toBeNull();
  leaveMarked(marked);
  expect(takeMarked()).toBe(marked);
  expect(takeMarked()).toBeNull();
});

it('a script that is put in anew leaves its own in place of the old', () => {
  const [old, fresh] = [left('old'), left('fresh')];
  leaveMarked(old);
  leaveMarked(fresh);
  expect(takeMarked()).toBe(fresh);
});

it('nothing by that name can be listed by whoever looks through the global object', () => {
  const before = Object.getOwnPropertyNames(globalThis);
  leaveMarked(left('marks'));
  expect(Object.getOwnPropertyNames(globalThis)).toEqual(before);
  takeMarked();
});

it('the script that takes over ends the one before it, and no other', () => {
  const [first, second] = [new AbortController(), new AbortController()];
  takeOver(first);
  expect(first.signal.aborted).toBe(false);
  takeOver(second);
  expect([first.signal.aborted, second.signal.aborted]).toEqual([true, false]);
});
