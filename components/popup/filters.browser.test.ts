import { describe, expect, it } from 'vitest';
import { fieldFilter, filtersIn, withFilter, withoutFilter } from './filters';
import { barsPath, periodsOf } from './periods';

describe('the filters in a query', () => {
  it.each([
    ['chavez from:caracas', ['from:caracas']],
    ['from:"san jose" -tag:PHUM Class:secret', ['from:"san jose"', '-tag:PHUM', 'Class:secret']],
    [
      '2004..2006 oil 2004-10 2004-10-05 ..2005 2009..',
      ['2004..2006', '2004-10', '2004-10-05', '..2005', '2009..'],
    ],
    ['2004 human "from:caracas 2004-10" 04CARACAS3124 .. from:', []],
    // What the search takes for words is no filter.
    ['1..2 2004-13 2004-00 2004..20 13..2004', []],
    ['oil from:“san jose” "visit"2004..2006', ['from:"san jose"', '2004..2006']],
  ])('of %s are %j', (query, filters) => {
    expect(filtersIn(query)).toEqual(filters);
  });

  it('are added at the end, each once', () => {
    expect(withFilter('chavez ', 'from:caracas')).toBe('chavez from:caracas');
    expect(withFilter('from:caracas chavez', 'from:caracas')).toBe('chavez from:caracas');
  });

  it('do not become a part of a phrase that is still typed', () => {
    expect(withFilter('visit "oil pri', 'from:caracas')).toBe('visit "oil pri" from:caracas');
    expect(withFilter('from:"san jo', '2004..2006')).toBe('from:"san jo" 2004..2006');
  });

  it('leave no dates that the new ones lie within', () => {
    expect(withFilter('2004..2006 oil "2004-10"', '2004-10')).toBe('oil "2004-10" 2004-10');
    expect(withFilter('oil -2005-03', '2005..2005')).toBe('oil -2005-03 2005..2005');
    expect(withFilter('oil 2004..2006', 'tag:EPET')).toBe('oil 2004..2006 tag:EPET');
  });

  it('are taken out, and the rest stays as it is', () => {
    expect(withoutFilter('oil from:"san jose" "of the"', 'from:"san jose"')).toBe('oil "of the"');
  });

  it('quote what has several words', () => {
    expect([fieldFilter('from', 'san jose'), fieldFilter('tag', 'PHUM')]).toEqual([
      'from:"san jose"',
      'tag:PHUM',
    ]);
  });
});

describe('the periods among bars', () => {
  it('are months where these can be pointed at, over the turn of a year too', () => {
    expect(periodsOf({ from: '2004-11', counts: [2, 0, 1] })).toEqual([
      { name: '2004-11', months: 1, count: 2 },
      { name: '2004-12', months: 1, count: 0 },
      { name: '2005-01', months: 1, count: 1 },
    ]);
  });

  it('are years where there are too many months, the first and last of fewer months', () => {
    const counts = Array.from({ length: 122 }, () => 1);
    const periods = periodsOf({ from: '1999-12', counts });
    expect(periods[0]).toEqual({ name: '1999', months: 1, count: 1 });
    expect(periods[1]).toEqual({ name: '2000', months: 12, count: 12 });
    expect(periods.at(-1)).toEqual({ name: '2010', months: 1, count: 1 });
    expect(periods.reduce((sum, { months }) => sum + months, 0)).toBe(122);
  });

  it('have a bar as high as what they count, of few one that can be seen, of none none', () => {
    const path = barsPath([1000, 0, 1, 500], 36);
    expect(path).toBe('M0 36v-36h0.8v36zM2 36v-1.5h0.8v1.5zM3 36v-18h0.8v18z');
  });
});
