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
let texts: string[];

beforeAll(async () => {
  const heads = await stationHeads(ROOT);
  find = citings(heads);
  mayCite = gate(heads);
  spot = spotter(await readReferenceTables(ROOT));
  texts = sentences().map(({ text }) => text);
});

describe('the positions of what may cite a cable', () => {
  it('are those of the last digits of the year, and of the words that only cables have', () => {
    expect(find('as 04CARACAS3124, 2006ROME00012 and 07 Rome 3 say')).toEqual([3, 20, 36]);
    expect(find('SIPDIS and TAGS: PREL')).toEqual([0, 11]);
    expect(find('50 ways, 12 people and 04 nobody 12')).toEqual([]);
  });

  it('are those in the text as it stands where a character is not what it seems', () => {
    expect(find('in\u200b 0\u00ad4CARACAS3124 and 04ROME3')).toEqual([4, 23]);
    expect(find('\uff10\uff14CARACAS3124')).toEqual([0]);
    expect(find('\\u0022\\t04 CARACAS\\n3124 and \\u200404CARACAS1')).toEqual([8, 35]);
  });

  it('are there just where the gate says yes', () => {
    expect(texts.length).toBeGreaterThan(300);
    expect(texts.filter((text) => mayCite(text) !== find(text).length > 0)).toEqual([]);
  });

  it('lie within every reference, whatever stands around', () => {
    let cited = 0;
    const text = fc.array(fc.constantFrom(...texts), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(text, fc.constantFrom(' ', '\u2029', '/'), (parts, between) => {
        const joined = parts.join(between);
        const positions = find(joined);
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
