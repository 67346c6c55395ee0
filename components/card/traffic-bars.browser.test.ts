import { describe, expect, it } from 'vitest';
import type { Post } from '@/lib/cable';
import { trafficBars } from './traffic-bars';

/** A post with some cables in each of the months named. */
function post(cables: Record<string, number>): Post {
  const months = Object.keys(cables).toSorted();
  const number = (month = '') => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  const from = months[0] ?? '';
  const counts = Array.from({ length: number(months.at(-1)) - number(from) + 1 }, () => 0);
  for (const [month, count] of Object.entries(cables)) counts[number(month) - number(from)] = count;
  const released = counts.reduce((sum, count) => sum + count, 0);
  const station = { code: 'ROME', name: 'Embassy Rome', city: 'Rome', country: 'IT' };
  return { ...station, kind: 'embassy', released, traffic: { from, counts } };
}

const periods = (some: Record<string, number>, month: string) =>
  trafficBars(post(some), month).map(({ period }) => period);

describe('the bars of a post’s traffic', () => {
  it('are its months from January of its first year to its last cable', () => {
    expect(trafficBars(post({ '2004-03': 5, '2004-06': 7 }), '2004-06')).toEqual([
      { period: '2004-01', count: 0, here: false },
      { period: '2004-02', count: 0, here: false },
      { period: '2004-03', count: 5, here: false },
      { period: '2004-04', count: 0, here: false },
      { period: '2004-05', count: 0, here: false },
      { period: '2004-06', count: 7, here: true },
    ]);
  });

  it('are months for ten years and years for more', () => {
    const tenYears = periods({ '2001-01': 50, '2010-12': 50 }, '2010-12');
    expect([tenYears.length, tenYears[0], tenYears.at(-1)]).toEqual([120, '2001-01', '2010-12']);
    const eleven = trafficBars(post({ '2000-07': 50, '2000-09': 1, '2010-02': 50 }), '2000-09');
    expect(eleven).toHaveLength(11);
    expect(eleven[0]).toEqual({ period: '2000', count: 51, here: true });
    expect(eleven.filter(({ here }) => here)).toHaveLength(1);
  });

  it('leave out what is a fiftieth or less of all, long before the rest', () => {
    expect(periods({ '1973-05': 2, '2009-01': 98 }, '2009-01')).toEqual(['2009-01']);
    expect(periods({ '1973-05': 3, '2009-01': 97 }, '2009-01')[0]).toBe('1973');
  });

  it('leave out strays of several years only while they are a fiftieth together', () => {
    const cables = { '1973-05': 1, '1980-05': 1, '1990-05': 1, '2009-01': 97 };
    expect(periods(cables, '2009-01')[0]).toBe('1990');
  });

  it('always show the month of the cable itself, though it be a stray', () => {
    const bars = trafficBars(post({ '1973-05': 1, '2009-01': 99 }), '1973-05');
    expect(bars[0]).toEqual({ period: '1973', count: 1, here: true });
    expect(bars.at(-1)).toEqual({ period: '2009', count: 99, here: false });
    const lone = trafficBars(post({ '1999-12': 1 }), '1999-12');
    expect(lone.at(-1)).toEqual({ period: '1999-12', count: 1, here: true });
  });
});
