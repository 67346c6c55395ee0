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
  const marks = () => false;
  expect(takeOver({ context: first, marks }, false)).toBe(true);
  expect(first.signal.aborted).toBe(false);
  expect(takeOver({ context: second, marks }, false)).toBe(true);
  expect([first.signal.aborted, second.signal.aborted]).toEqual([true, false]);
});

it('a script that already does what is wanted is left to it, as long as it lives', () => {
  const [first, second] = [new AbortController(), new AbortController()];
  const strict = { context: first, marks: (loose: boolean) => !loose };
  const other = { context: second, marks: () => false };
  takeOver(strict, false);
  expect(takeOver(other, false)).toBe(false);
  expect(first.signal.aborted).toBe(false);
  expect(takeOver(other, true)).toBe(true);
  expect(first.signal.aborted).toBe(true);
  takeOver(strict, false);
  expect(takeOver({ context: new AbortController(), marks: () => false }, false)).toBe(true);
});
