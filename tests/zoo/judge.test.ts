import { describe, expect, it } from 'vitest';
import { claimsMarks, judge } from './judge';
import type { SeenPlace } from './look';

const kindOf = (id: string) => (id === '04CARACAS3026' ? 'unreleased' : 'record');
const place = (marked: string | null, marks: string[], surface: string | null = null) =>
  ({
    tag: '<p>',
    marked,
    surface,
    marks: marks.map((one) => ({ kind: 'record', surface: one, around: `by ${one}` })),
  }) satisfies SeenPlace;

describe('a place', () => {
  it.each([
    ['as it is', '04CARACAS3124'],
    ['with what no reader sees', '04\u00adCARACAS\u200b3124'],
    ['with spaces', '04\u00a0CARACAS\u00a03124'],
    ['in small letters, padded', '04Caracas003124'],
  ])('is right with its identifier written %s', (_, surface) => {
    expect(judge(place('04CARACAS3124', [surface]), kindOf)).toEqual([]);
  });

  it('is right with the text that it says, whatever identifier that stands for', () => {
    const marked = '04CARACAS3124 04CARACAS3025';
    const marks = ['a  cable', '2004CARACA03025'];
    expect(judge(place(marked, marks, 'a cable|2004CARACA03025'), kindOf)).toEqual([]);
    expect(judge(place(marked, marks), kindOf)).toHaveLength(4);
  });

  it('tells what is missing and what is too much', () => {
    expect(judge(place('04CARACAS3124', ['06CARACAS751']), kindOf)).toEqual([
      '<p>: “04CARACAS3124” is not marked',
      '<p>: “06CARACAS751” is marked, in “by 06CARACAS751”',
    ]);
    expect(judge(place(null, ['06CARACAS751']), kindOf)).toHaveLength(1);
  });

  it('tells a mark that is drawn twice', () => {
    const twice = ['04CARACAS3124', '04CARACAS3124'];
    expect(judge(place('04CARACAS3124', twice), kindOf)).toHaveLength(1);
  });

  it('tells a wrong order and a wrong kind', () => {
    const [order] = judge(
      place('04CARACAS3124 06CARACAS751', ['06CARACAS751', '04CARACAS3124']),
      kindOf,
    );
    expect(order).toContain('in the order 06CARACAS751 04CARACAS3124');
    expect(judge(place('04CARACAS3026', ['04CARACAS3026']), kindOf)).toEqual([
      '<p>: “04CARACAS3026” is marked as record, it is unreleased',
    ]);
  });
});

it('knows a page that claims no mark', () => {
  expect(claimsMarks([place(null, []), place(' ', [])])).toBe(false);
  expect(claimsMarks([place(null, []), place('04CARACAS3124', [])])).toBe(true);
});
