import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newestFirst } from './newest-first';

it('moments are put from the latest to the earliest, equal ones as they stand', () => {
  // Few different ones, so that many are equal, and some as large as the last minute of the release.
  const moment = fc.oneof(fc.nat(5), fc.integer({ min: 8190, max: 8195 }), fc.nat(23_700_000));
  fc.assert(
    fc.property(fc.array(moment, { maxLength: 60 }), (moments) => {
      const naive = [...moments.keys()].sort(
        (a, b) => (moments[b] ?? 0) - (moments[a] ?? 0) || a - b,
      );
      expect([...newestFirst(Uint32Array.from(moments))]).toEqual(naive);
    }),
    { numRuns: 300 },
  );
});

it('what is no moment of a century is none', () => {
  expect([...newestFirst(Uint32Array.of(0, 2 ** 26 - 1))]).toEqual([1, 0]);
  expect(() => newestFirst(Uint32Array.of(2 ** 26))).toThrow(RangeError);
});
