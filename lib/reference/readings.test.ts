import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CableId } from '../cable';
import type { CitingCable } from './citing-cable';
import { withoutMachineLines } from './machine-lines';
import { spotter } from './spot';
import { packTables } from './tables';

const spot = spotter(
  packTables(
    ['CARACAS', 'SANSALVADOR', 'STATE', 'ROME', 'HONGKONG'],
    [
      { alias: 'HK', code: 'HONGKONG' },
      { alias: 'SECSTAT', code: 'STATE' },
    ],
    ['06ASTANA', '08SECTION01OF03CAIRO1416'],
  ),
);
const cable: CitingCable = {
  id: '05CARACAS100' as CableId,
  year: 2005,
  station: 'CARACAS',
  serial: 100,
  month: '2005-02',
  several: false,
};

/** Texts made of the pieces that references are made of, and of what stands between them. */
const text = fc
  .array(
    fc.constantFrom(
      ...[
        '04',
        '2004',
        '3124',
        '003124',
        '12',
        '1',
        'CARACAS',
        'Caracas',
        'SAN SALVADOR',
        'HK',
        'State',
      ],
      ...[
        ' ',
        ' ',
        '\n',
        '\u2029',
        '-',
        '/',
        ', ',
        ' AND ',
        '(',
        ')',
        '. ',
        'A. ',
        '(B) ',
        '¶',
        '\u00ad',
        '\u00a0',
      ],
      ...[
        'REF: ',
        'cable ',
        '04CARACAS3124',
        '06ASTANA',
        'O4CARACAS3124',
        ' (NOTAL)',
        'EMAIL ',
        'from ',
      ],
      ...[
        'SECTION 01 OF 04 ROME 001167',
        'ROME 00001167  002 OF 004',
        '301601Z SEP 08',
        '1. (C) ',
        'é',
        '😀',
      ],
    ),
    { maxLength: 24 },
  )
  .map((pieces) => pieces.join(''));

describe('whatever the text and the reading', () => {
  it('finds are in order and apart, within one block, and begin and end with a letter or digit or a bracket', () => {
    fc.assert(
      fc.property(text, fc.boolean(), fc.boolean(), (given, isCable, loose) => {
        let last = 0;
        for (const { start, end } of spot(given, { cable: isCable ? cable : null, loose })) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(given.slice(start, end)).toMatch(/^[(0-9A-Za-z](?:[^\u2029]*[0-9A-Z)])?$/i);
          last = end;
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['2004 US\n\nCaracas cable 3124', 'Caracas cable 3124'],
    ['cable 3124 from Caracas  2004', 'cable 3124 from Caracas'],
  ])(
    'of a number and a post apart nothing is marked that parts them from others: %j',
    (given, marked) => {
      const [one] = spot(given, { cable: null, loose: true });
      expect(given.slice(one?.start, one?.end)).toBe(marked);
    },
  );

  it('a level is found only where it is asked for', () => {
    fc.assert(
      fc.property(text, (given) => {
        const levels = (reading: Parameters<typeof spot>[1]) =>
          new Set(spot(given, reading).map(({ level }) => level));
        expect([...levels(undefined)].filter((level) => level !== 'default')).toEqual([]);
        expect(levels({ cable, loose: false })).not.toContain('loose');
        expect(levels({ cable: null, loose: true })).not.toContain('cable');
      }),
      { numRuns: 1_000 },
    );
  });

  it('what is found by default is found on the page of a cable and loosely, too', () => {
    fc.assert(
      fc.property(text, (given) => {
        const sure = spot(given).flatMap(({ start, end }) => (end - start > 9 ? [start] : []));
        for (const reading of [
          { cable, loose: false },
          { cable: null, loose: true },
        ]) {
          const found = spot(given, reading);
          for (const start of sure)
            expect(found.some((one) => one.start <= start && start < one.end)).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('a cable does not cite itself', () => {
    expect(spot('REF: CARACAS 100, 101', { cable, loose: false }).map(({ ids }) => ids[0])).toEqual(
      ['05CARACAS101'],
    );
  });
});

describe('the lines of machines', () => {
  it('are blanked, every other position stays', () => {
    fc.assert(
      fc.property(text, (given) => {
        const blanked = withoutMachineLines(given);
        expect(blanked).toHaveLength(given.length);
        [...blanked].forEach((letter, at) => {
          if (letter !== '\u0001') expect(letter).toBe([...given][at]);
        });
      }),
    );
  });

  it.each([
    'SECTION 01 OF 04 BERLIN 001167',
    'SECTIO 02 OF 08\nBERLIN 001167',
    'BERLIN 00001167  002 OF 004',
    'BERLIN 00001167  002.2 OF 004',
    'SECTION 01 OF 04 MARSEILLE 001167',
    '01 OF 04 DECATUR 001167',
    'PAGE 02 ROME 01196 01 OF 02 082030Z',
    'RUEHMO/AMEMBASSY MOSCOW 2007',
    'C O N F I D E N T I A L  CARACAS 003124',
    'U N C L A S S I F I E D CARACAS 003124',
    'UNCLAS SIFIED CARACAS 003124',
    '301601Z SEP 08',
    'IIR 6 832 0617 08',
    'TD-314/21795-05',
  ])('are known: %s', (line) => {
    expect(withoutMachineLines(line)).not.toMatch(/\d/);
  });

  it.each([
    'REF: A. BERLIN 1167 B. STATE 2004',
    'paragraph 2 of 04 CARACAS 3124',
    'THE HAGUE 482, C) TRIPOLI 119',
    '04 CARACAS 3124',
    'PARIS 553 OF 30 JANUARY 2006',
    'ROME 43 of 31 Mar 2005',
    'PARIS 553 DATED 301601Z SEP 08',
    'PARIS 553 (301601Z SEP 08)',
  ])('are not references: %s', (text) => {
    expect(withoutMachineLines(text)).toBe(text);
  });
});
