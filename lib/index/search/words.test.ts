import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Station } from '../../cable';
import { foldedText, matchesIn, wordsOf } from './fold';
import { parseQuery } from './query';
import { scopeTest } from './released';
import { stationWords } from './station-words';

const folded = (text: string) => wordsOf(text).map((word) => word.folded);

describe('the words of a text', () => {
  it.each([
    ['São Tomé: année', ['SAO', 'TOME', 'ANNEE']],
    // The same letters with their accents apart, as a Mac's file names and many PDFs have them.
    ['São Tomé: année'.normalize('NFD'), ['SAO', 'TOME', 'ANNEE']],
    ["CHAVEZ' ANGER-BASED", ['CHAVEZ', 'ANGER', 'BASED']],
    ["L'Aquila, L’Aquila", ['LAQUILA', 'LAQUILA']],
    ['U.S. aid.', ['US', 'AID']],
    ['Straße', ['STRASSE']],
    ['Москва 2008', ['МОСКВА', '2008']],
    ['…', []],
  ])('of %s are %j', (text, words) => {
    expect(folded(text)).toEqual(words);
  });

  it('say where they stand', () => {
    const text = '«São Tomé» L’Aquila';
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'São',
      'Tomé',
      'L’Aquila',
    ]);
  });

  it.each([
    ['ASCII', `aZ09'. -/:"`],
    ['letters with accents', `aZ9'’. -éãñ\u0301\u0327ß\u20d7ø`],
  ])('are the same by the short way for %s', (_, letters) => {
    const text = fc.string({ unit: fc.constantFrom(...letters), maxLength: 40 });
    fc.assert(
      fc.property(text, (text) => {
        expect(foldedText(text)).toBe(` ${folded(text).join(' ')} `);
      }),
      { numRuns: 1000 },
    );
  });

  it('are folded once and for all, however they are written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const word of folded(text)) expect(folded(word)).toEqual([word]);
      }),
    );
  });

  it('that begin with what was typed are found in order, whole', () => {
    const text = 'Chávez, the chaveznik: archavez';
    const met = matchesIn(text, ['CHAV', 'THE']).map(({ start, end }) => text.slice(start, end));
    expect(met).toEqual(['Chávez', 'the', 'chaveznik']);
  });
});

describe('a term', () => {
  it.each([
    ['2004', 2004, 2004],
    ['0031', 31, null],
    ['1899', 1899, null],
    ['000', null, null],
    ['12345678', 12345678, null],
    ['123456789', null, null],
    ['04CARACAS31', null, null],
  ])('%s may name the serial %j and the year %j', (word, serial, year) => {
    expect(parseQuery(word)).toEqual([{ word, serial, year }]);
  });
});

describe('a post and year', () => {
  const scope = { station: 'CARACAS', year: 2004, words: ' CARACAS EMBASSY VENEZUELA ' };
  const met = (text: string) => {
    const [term] = parseQuery(text);
    const test = term ? scopeTest(term, scope) : null;
    return typeof test === 'function' ? [3, 31, 312, 413].filter(test) : test;
  };

  it.each(['2004', 'venez', 'embassy', '0', '04', '04car', '04caracas', '2004caracas', '20'])(
    'meets %s with all its cables',
    (text) => {
      expect(met(text)).toBe(true);
    },
  );

  it.each(['05caracas', '04bogota', '04caracasx', 'zuela', '2004c4'])(
    'does not meet %s',
    (text) => {
      expect(met(text)).toBeNull();
    },
  );

  it.each([
    ['31', [31]],
    ['00031', [31]],
    ['2005', []],
    ['04caracas3', [3, 31, 312]],
    ['04caracas0031', [31, 312]],
    ['2004caracas413', [413]],
    ['04caracas5', []],
  ])('meets %s with the cables %j', (text, serials) => {
    expect(met(text)).toEqual(serials);
  });
});

describe('the words of a post', () => {
  it('are its code, name, city, and its country by code and name', () => {
    const post: Station = {
      code: 'SAOPAULO',
      name: 'Consulate São Paulo',
      city: 'São Paulo',
      country: 'BR',
      kind: 'consulate general',
    };
    expect(stationWords(post)).toBe(' SAOPAULO CONSULATE SAO PAULO SAO PAULO BR BRAZIL ');
    expect(stationWords({ ...post, country: '' })).not.toContain('BR');
    // A browser may have it as Türkiye.
    expect(stationWords({ ...post, country: 'TR' })).toMatch(/ TURKEY /);
  });
});
