import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpus, opened } from '@/tests/corpus';
import { asCableId, cableId, type IdParts, malformedId } from '../cable';
import type { Facts } from './facts';
import { neighboursOf, plausible, unreleased } from './neighbours';

const byNumber = (a: IdParts, b: IdParts) => a.year - b.year || a.serial - b.serial;

const asked = fc.record({
  year: fc.integer({ min: 1966, max: 2010 }),
  serial: fc.integer({ min: 1, max: 60 }),
  among: fc.nat(),
});

/** Only some numbers of one post and year. */
const released = (...serials: number[]): Facts => ({
  stations: [{ code: 'ROME', name: 'Embassy Rome', city: 'Rome', country: 'IT', kind: 'embassy' }],
  tags: [],
  identifiers: serials.map((serial) => ({ year: 2004, station: 'ROME', serial, month: '2004-03' })),
  malformed: [],
  records: [],
});

describe('the neighbours of a number', () => {
  it('are the last before and the first after among all of its post, whatever their years', () =>
    fc.assert(
      fc.asyncProperty(corpus, asked, async (facts, { year, serial, among }) => {
        const { identifiers } = await opened(facts);
        const station = facts.stations[among % facts.stations.length]?.code ?? '';
        const own = facts.identifiers.filter((one) => one.station === station);
        for (const one of [{ year, serial, station }, ...own]) {
          const before = own.filter((other) => byNumber(other, one) < 0).toSorted(byNumber);
          const after = own.filter((other) => byNumber(other, one) > 0).toSorted(byNumber);
          const [last, next] = [before.at(-1), after[0]];
          expect(neighboursOf(identifiers, one)).toEqual({
            before: last ? cableId(last) : null,
            after: next ? cableId(next) : null,
          });
        }
      }),
    ));

  it('are none where nobody knows the post', async () => {
    const { identifiers } = await opened(released(5));
    const nowhere = { year: 2004, station: 'NOWHERE', serial: 5 };
    expect(neighboursOf(identifiers, nowhere)).toEqual({ before: null, after: null });
  });

  it('cannot be asked for by a text without a number', async () => {
    const { identifiers } = await opened(released(5));
    expect(() => unreleased(identifiers, malformedId('06ASTANA'))).toThrow(RangeError);
  });
});

describe('a number that was not released', () => {
  const isPlausible = async (text: string, ...serials: number[]) => {
    const id = asCableId(text);
    return id !== null && plausible((await opened(released(...serials))).identifiers, id);
  };

  it.each([
    // A tenth more than the highest released, and 50 more.
    [1000, 1150],
    [10, 61],
    [1, 51],
    [100_000, 110_050],
  ])('is plausible, where the highest is %d, up to %d', async (highest, bound) => {
    expect(await isPlausible(`04ROME${bound}`, highest)).toBe(true);
    expect(await isPlausible(`04ROME${bound + 1}`, highest)).toBe(false);
  });

  it('is not plausible in another year, of another post, or without a serial', async () => {
    expect(await isPlausible('04ROME6', 5)).toBe(true);
    expect(await isPlausible('05ROME6', 5)).toBe(false);
    expect(await isPlausible('04PARIS6', 5)).toBe(false);
    expect(await isPlausible('04ROME', 5)).toBe(false);
  });
});
