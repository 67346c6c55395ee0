import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpus, opened } from '@/tests/corpus';
import { cableId } from '../cable';
import { postOf } from './post';
import { cableOf } from './reader';

/** `2004-10` as a number of months, so that a naive count can go from one to the next. */
const monthNumber = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));

describe('the traffic of a post', () => {
  it('has as many cables in each month as were released, from its first month to its last', () =>
    fc.assert(
      fc.asyncProperty(corpus, async (facts) => {
        const index = await opened(facts);
        for (const station of facts.stations) {
          const months = [...facts.identifiers, ...facts.malformed]
            .filter((one) => one.station === station.code)
            .map(({ month }) => month);
          if (months.length === 0) continue;
          const { released, traffic, ...rest } = postOf(index, station.code);
          const first = months.toSorted()[0] ?? '';
          expect(rest).toEqual(station);
          expect(released).toBe(months.length);
          expect(traffic.from).toBe(first);
          const naive = traffic.counts.map(
            (_, n) => months.filter((one) => monthNumber(one) === monthNumber(first) + n).length,
          );
          expect(traffic.counts).toEqual(naive);
          expect(traffic.counts.reduce((sum, count) => sum + count, 0)).toBe(months.length);
          expect(traffic.counts.at(-1)).toBeGreaterThan(0);
        }
      }),
    ));

  it('counts a cable’s place in the order of year and number, the malformed among the rest', () =>
    fc.assert(
      fc.asyncProperty(corpus, async (facts) => {
        const index = await opened(facts);
        const all = [...facts.identifiers, ...facts.malformed];
        for (const one of facts.identifiers) {
          const own = all.filter(({ station }) => station === one.station);
          const before = own.filter(
            ({ year, serial }) => year < one.year || (year === one.year && serial < one.serial),
          );
          expect(cableOf(index, cableId(one))).toMatchObject({
            place: { nth: before.length + 1, of: own.length },
          });
        }
      }),
    ));
});
