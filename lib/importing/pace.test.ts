import { describe, expect, it } from 'vitest';
import { Pace } from './pace';

const MB = 1_000_000;

describe('the pace of an import', () => {
  it('cannot be told of one step', () => {
    expect(new Pace().add(0, MB, 100 * MB)).toBeNull();
  });

  it('is what is done in a second, and the rest at that', () => {
    const pace = new Pace();
    pace.add(1_000, 0, 100 * MB);
    expect(pace.add(1_500, 20 * MB, 100 * MB)).toEqual({ perSecond: 40 * MB, secondsLeft: 2 });
  });

  it('is that of the last seconds', () => {
    const pace = new Pace();
    pace.add(0, 0, 100 * MB);
    for (let at = 1; at <= 10; at++) pace.add(at * 1_000, at * MB, 100 * MB);
    for (let at = 1; at <= 4; at++) pace.add(10_000 + at * 1_000, (10 + at * 5) * MB, 100 * MB);
    expect(pace.add(15_000, 35 * MB, 100 * MB)).toEqual({ perSecond: 5 * MB, secondsLeft: 13 });
  });

  it('leaves out the time in which the machine was asleep', () => {
    const pace = new Pace();
    pace.add(0, 0, 100 * MB);
    pace.add(1_000, 10 * MB, 100 * MB);
    pace.add(3_601_000, 20 * MB, 100 * MB);
    expect(pace.add(3_602_000, 30 * MB, 100 * MB)?.perSecond).toBe(15 * MB);
  });
});
