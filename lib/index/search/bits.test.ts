import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Bits } from './bits';

const SIZE = fc.integer({ min: 0, max: 200 });
const sets = SIZE.chain((size) => {
  const members = fc.uniqueArray(fc.nat(Math.max(0, size - 1)), { maxLength: size });
  return fc.tuple(fc.constant(size), members, members);
});

const bitsOf = (size: number, members: readonly number[]) => {
  const bits = new Bits(size);
  for (const member of members) bits.add(member);
  return bits;
};

function membersOf(bits: Bits): number[] {
  const members: number[] = [];
  bits.each((member) => members.push(member));
  return members;
}

const ascending = (members: Iterable<number>) => [...members].sort((a, b) => a - b);

describe('a set of documents', () => {
  it('does what a set of numbers does', () => {
    fc.assert(
      fc.property(sets, ([size, some, others]) => {
        const [left, right] = [new Set(some), new Set(others)];
        const made = () => bitsOf(size, some);
        expect(membersOf(made())).toEqual(ascending(left));
        expect(membersOf(made().and(bitsOf(size, others)))).toEqual(
          ascending(some.filter((one) => right.has(one))),
        );
        expect(membersOf(made().andNot(bitsOf(size, others)))).toEqual(
          ascending(some.filter((one) => !right.has(one))),
        );
        const all = Array.from({ length: size }, (_, n) => n);
        expect(membersOf(made().invert())).toEqual(all.filter((one) => !left.has(one)));
        expect(made().total).toBe(left.size);
        expect(all.filter((one) => made().has(one))).toEqual(ascending(left));
      }),
    );
  });

  it('takes whole ranges in', () => {
    fc.assert(
      fc.property(SIZE, fc.nat(200), fc.nat(200), (size, a, b) => {
        const [from = 0, to = 0] = [Math.min(a, size), Math.min(b, size)].sort((x, y) => x - y);
        const range = Array.from({ length: to - from }, (_, n) => from + n);
        expect(membersOf(new Bits(size).addRange(from, to))).toEqual(range);
      }),
    );
  });

  it('counts what stands before a position', () => {
    fc.assert(
      fc.property(sets, ([size, some]) => {
        const before = bitsOf(size, some).counted();
        for (let at = 0; at <= size; at++)
          expect(before(at)).toBe(some.filter((one) => one < at).length);
      }),
    );
  });

  it('stops where it is told to', () => {
    const seen: number[] = [];
    bitsOf(100, [3, 40, 70]).some((member) => seen.push(member) === 2);
    expect(seen).toEqual([3, 40]);
  });

  it('is another once it is copied', () => {
    const one = bitsOf(10, [1]);
    one.copy().add(2);
    one.delete(1);
    expect(membersOf(one)).toEqual([]);
  });
});
