import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readReferenceTables } from '@/modules/index-files';
import { stationHeads } from '@/modules/station-heads';
import { sentences } from '@/tests/corpus/corpus';
import { type Citings, citings } from './citings';
import { type Gate, gate } from './gate';
import type { Spot } from './mention';
import { spotter } from './spot';

const ROOT = new URL('../..', import.meta.url).pathname;

let find: Citings;
let mayCite: Gate;
let spot: Spot;
/** Sentences of the corpus, in which positions can be told. */
let plain: string[];

beforeAll(async () => {
  const heads = await stationHeads(ROOT);
  find = citings(heads);
  mayCite = gate(heads);
  spot = spotter(await readReferenceTables(ROOT));
  plain = sentences().flatMap(({ text }) => (find(text) ? [text] : []));
});

describe('the positions of what may cite a cable', () => {
  it('are those of the last digits of the year, and of the words that only cables have', () => {
    expect(find('as 04CARACAS3124, 2006ROME00012 and 07 Rome 3 say')).toEqual([3, 20, 36]);
    expect(find('SIPDIS and TAGS: PREL')).toEqual([0, 11]);
    expect(find('50 ways, 12 people and 04 nobody 12')).toEqual([]);
  });

  it('cannot be told where a character is not what it seems', () => {
    expect(find('0\u00ad4CARACAS3124')).toBeNull();
    expect(find('\uff10\uff14CARACAS3124')).toBeNull();
  });

  it('are there just where the gate says yes', () => {
    expect(plain.length).toBeGreaterThan(300);
    expect(plain.filter((text) => mayCite(text) !== (find(text) ?? []).length > 0)).toEqual([]);
  });

  it('lie within every reference, whatever stands around', () => {
    let cited = 0;
    const text = fc.array(fc.constantFrom(...plain), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(text, fc.constantFrom(' ', '\u2029', '/'), (parts, between) => {
        const joined = parts.join(between);
        const positions = find(joined) ?? [];
        for (const { start, end } of spot(joined)) {
          cited += 1;
          expect(positions.some((at) => at >= start && at < end)).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
    expect(cited).toBeGreaterThan(300);
  });
});
