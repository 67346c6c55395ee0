import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packRuns, Runs } from './runs';

const items = fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 100 });

describe('runs of bytes', () => {
  it('are each found at its position', () => {
    fc.assert(
      fc.property(items, (all) => {
        const runs = new Runs(packRuns(all));
        expect(runs.count).toBe(all.length);
        expect(all.map((_, n) => runs.at(n))).toEqual(all);
        expect(() => runs.at(all.length)).toThrow(RangeError);
      }),
    );
  });

  it('are had all at once, each after its length', () => {
    fc.assert(
      fc.property(items, (all) => {
        const runs = new Runs(packRuns(all));
        const starts = new Uint32Array(all.length);
        const bytes = runs.places(starts);
        expect(bytes.length).toBe(runs.bytes);
        all.forEach((item, n) => {
          const start = (starts[n] ?? 0) + (item.length > 127 ? 2 : 1);
          expect(bytes.subarray(start, start + item.length)).toEqual(item);
        });
      }),
    );
  });

  it('are not read from bytes that end too soon', () => {
    const packed = packRuns([Uint8Array.of(1, 2, 3), Uint8Array.of(4, 5)]);
    const cut = new Runs(packed.slice(0, -1));
    expect(() => cut.at(1)).toThrow(RangeError);
    expect(() => cut.places(new Uint32Array(2))).toThrow(RangeError);
  });
});
