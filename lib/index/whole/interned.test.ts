import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Interned } from './interned';

/** Few different letters, so that texts come again; and more texts than the table has room for at first. */
const texts = fc.array(fc.string({ unit: fc.constantFrom('A', 'b', 'é', '語'), maxLength: 6 }), {
  maxLength: 3000,
});

describe('interned texts', () => {
  it('have each the number under which they first came', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const interned = new Interned();
        const different = [...new Set(all)];
        expect(all.map((text) => interned.number(text))).toEqual(
          all.map((text) => different.indexOf(text)),
        );
        expect(interned.texts).toEqual(different);
      }),
      { numRuns: 30 },
    );
  });

  it('are as many as they may be', () => {
    const interned = new Interned();
    const all = Array.from({ length: 70_000 }, (_, n) => `text ${n}`);
    all.forEach((text, n) => {
      expect(interned.number(text)).toBe(n);
    });
    expect(all.every((text, n) => interned.number(text) === n)).toBe(true);
  });

  it('are ranked by how often they came, then by themselves', () => {
    const interned = new Interned();
    for (const text of ['once', 'twice', 'also once', 'twice']) interned.number(text);
    interned.number('never', 0);
    const { order, rankOf } = interned.ranked();
    expect(order.map((n) => interned.texts[n])).toEqual(['twice', 'also once', 'once', 'never']);
    expect(order.map((n) => rankOf[n])).toEqual([0, 1, 2, 3]);
    expect(interned.alphabetical().order.map((n) => interned.texts[n])).toEqual([
      ...['also once', 'never', 'once', 'twice'],
    ]);
  });
});
