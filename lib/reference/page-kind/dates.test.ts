import { describe, expect, it } from 'vitest';
import { datesIn } from './dates';

const monthsIn = (text: string) => datesIn(text).map(({ month }) => month);

describe('a date', () => {
  it.each([
    '2004-10-05 18:44',
    '2004/10/05',
    'Date:2004 October 5, 18:44 (Tuesday)',
    'Tuesday, 5 October 2004, 18:44',
    'Tuesday, 05 October 2004, 18:44',
    'October 5, 2004',
  ])('is read: %s', (text) => {
    expect(datesIn(text)).toMatchObject([{ year: 2004, month: '2004-10' }]);
  });

  it.each([
    '2004-13-05',
    '12004-10-05',
    '5 Octobre 2004',
    'October 2004',
    '051844Z OCT 04',
    '3124',
  ])('is none: %s', (text) => {
    expect(datesIn(text)).toEqual([]);
  });

  it('is told with its end, each of several', () => {
    expect(monthsIn('2004-10-05, then 20 December 2009')).toEqual(['2004-10', '2009-12']);
    expect(datesIn('Sent on 2004-10-05, a Tuesday')[0]?.end).toBe(18);
  });
});
