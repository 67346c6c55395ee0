import { expect, it } from 'vitest';
import { IndexFault } from '@/lib/index/header';
import { failureOf } from './failure';

it('a file of the index that cannot be used is named, with what is wrong with it', () => {
  expect(failureOf(new IndexFault('identifiers', 'damaged'))).toEqual({
    kind: 'index',
    fault: { file: 'identifiers', reason: 'damaged' },
  });
});

it('whatever else is thrown comes as its text, so that it can be sent as a message', () => {
  const thrown = [new Error('disk full'), 'a text', undefined];
  const failures = thrown.map(failureOf);
  expect(structuredClone(failures)).toEqual([
    { kind: 'unexpected', message: 'Error: disk full' },
    { kind: 'unexpected', message: 'a text' },
    { kind: 'unexpected', message: 'undefined' },
  ]);
});
