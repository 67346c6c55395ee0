import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slipsOf } from './slips';

/** How many letters are to be changed, left out, put in, or swapped with the next, to make one word of another. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same);
      (rows[i] ?? [])[j] = swapped ? Math.min(least, at(i - 2, j - 2) + 1) : least;
    }
  }
  return at(a.length, b.length);
}

describe('what a word may have been meant to be', () => {
  const word = fc.stringMatching(/^[A-D]{4,7}$/);

  it('is every word that is one slip away, and no other', () => {
    fc.assert(
      fc.property(word, word, (typed, meant) => {
        expect(slipsOf(typed).has(meant)).toBe(distance(typed, meant) === 1);
      }),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(word, (typed) => {
        for (const slip of slipsOf(typed)) expect(distance(typed, slip)).toBe(1);
      }),
      { numRuns: 20 },
    );
  });

  it('is known of the slips that readers make', () => {
    for (const slip of ['TRAFICKING', 'TRAFFICKINGG', 'TRAFFICKNIG', 'TRAFFIKKING'])
      expect(slipsOf(slip)).toContain('TRAFFICKING');
  });

  it('is nothing for a word of three letters, which is near to too many', () => {
    expect(slipsOf('OLI').size).toBe(0);
  });

  it('is nothing for what is far too long to be a word', () => {
    expect(slipsOf('X'.repeat(40)).size).toBeGreaterThan(0);
    expect(slipsOf('X'.repeat(41)).size).toBe(0);
  });
});
