import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asCableId,
  cableId,
  classification,
  derivedName,
  fullYear,
  malformedId,
  parseCableId,
  wikileaksUrl,
} from '.';

describe('an identifier', () => {
  it('is made of its parts and gives them back', () => {
    const parts = fc.record({
      year: fc.integer({ min: 1966, max: 2010 }),
      station: fc.stringMatching(/^[A-Z]{4,17}$/),
      serial: fc.integer({ min: 1, max: 999_999 }),
    });
    fc.assert(
      fc.property(parts, (one) => {
        expect(parseCableId(cableId(one))).toEqual(one);
      }),
    );
  });

  it.each([
    '04CARACAS03124',
    '04caracas3124',
    '04CARACAS',
    '11CARACAS1',
    '65CARACAS1',
    '04CARACAS3124 ',
    '04CARACAS1234567',
  ])('is not %s', (text) => {
    expect(parseCableId(text)).toBeNull();
  });

  it('cannot be made of other parts', () => {
    expect(() => cableId({ year: 2011, station: 'CARACAS', serial: 1 })).toThrow(RangeError);
    expect(() => cableId({ year: 1904, station: 'CARACAS', serial: 1 })).toThrow(RangeError);
    expect(() => cableId({ year: 2004, station: 'Caracas', serial: 1 })).toThrow(RangeError);
    expect(() => cableId({ year: 2004, station: 'CARACAS', serial: 0 })).toThrow(RangeError);
  });

  it('may be malformed in the manner of the release', () => {
    expect(malformedId('06ASTANA')).toBe('06ASTANA');
    expect(() => malformedId('<script>')).toThrow(RangeError);
    expect(asCableId('08SECTION01OF03CAIRO1416')).toBe('08SECTION01OF03CAIRO1416');
    expect(asCableId('a cable')).toBeNull();
  });

  it('has its year between 1966 and 2010', () => {
    expect([66, 99, 0, 10].map(fullYear)).toEqual([1966, 1999, 2000, 2010]);
    expect([11, 65].map(fullYear)).toEqual([null, null]);
  });
});

describe('a classification line', () => {
  it.each([
    ['UNCLASSIFIED', 'unclassified'],
    ['UNCLASSIFIED//FOR OFFICIAL USE ONLY', 'controlled'],
    ['CONFIDENTIAL', 'confidential'],
    ['CONFIDENTIAL//NOFORN', 'confidential'],
    ['SECRET', 'secret'],
    ['SECRET//NOFORN', 'secret'],
    ['', 'unknown'],
  ])('%s is %s, its words kept', (printed, level) => {
    expect(classification(printed)).toEqual({ level, banner: printed });
  });
});

describe('a post whose name the release never printed', () => {
  it('is named in its manner', () => {
    expect(derivedName('embassy', 'Apia')).toBe('Embassy Apia');
    expect(derivedName('consulate general', 'Almaty')).toBe('Consulate Almaty');
    expect(derivedName('other', 'Foreign Emergency Support Team')).toBe(
      'Foreign Emergency Support Team',
    );
  });
});

it('is read at WikiLeaks', () => {
  const [id] = ['04CARACAS3124'].map((text) => asCableId(text));
  expect(id && wikileaksUrl(id)).toBe('https://wikileaks.org/plusd/cables/04CARACAS3124_a.html');
});
