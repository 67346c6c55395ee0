import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spotter } from './spot';
import { packTables } from './tables';

const spot = spotter(
  packTables(
    ['CARACAS', 'ROME', 'STATE', 'UNESCOPARIS', 'UNESCOPARISFR', 'BEIRUT', 'PARIS'],
    [],
    [],
  ),
);
const found = (text: string) =>
  spot(text).map(({ start, end, ids, form }) => [text.slice(start, end), ids.join(' '), form]);

describe('spotting', () => {
  it.each([
    ['(04CARACAS3124)and', '04CARACAS3124'],
    ['04CARACAS3124 ......3', '04CARACAS3124'],
    ['*04CARACAS3124*', '04CARACAS3124'],
    ['#04CARACAS3124', '04CARACAS3124'],
    ['cable_04CARACAS3124', '04CARACAS3124'],
    ['04CARACAS3124_a', '04CARACAS3124'],
    ['04CARACAS3124.', '04CARACAS3124'],
    ['“04CARACAS3124”', '04CARACAS3124'],
    ['据04CARACAS3124报道', '04CARACAS3124'],
    ['https://wikileaks.org/plusd/cables/04CARACAS3124_a.html', '04CARACAS3124'],
    ['"body":"to Caracas.\\n04CARACAS3124"', '04CARACAS3124'],
    ['\\r\\n04CARACAS3124\\t2004', '04CARACAS3124'],
    ['\\u003cp\\u003e04CARACAS3124\\u2019s', '04CARACAS3124'],
    ['\\u201904CARACAS3124', '04CARACAS3124'],
    ['\\u00a004CARACAS3124', '04CARACAS3124'],
    ['\\x3e04CARACAS3124\\u005d', '04CARACAS3124'],
    ['cable\\u005f04CARACAS3124', '04CARACAS3124'],
  ])('finds the canonical form in %s', (text, id) => {
    expect(found(text)).toEqual([[id, id, 'canonical']]);
  });

  it('tells the year in full from the end of an escaped character', () => {
    expect(found('\\u20192004CARACA03124')).toEqual([
      ['2004CARACA03124', '04CARACAS3124', 'record'],
    ]);
  });

  it('marks an identifier to the end of its last character, escaped or not', () => {
    const escaped = '\\uff10\\uff14CARACAS\\uff13\\uff11';
    expect(spot(`see ${escaped}\\u200b`)).toMatchObject([{ start: 4, end: 4 + escaped.length }]);
  });

  it('finds neighbours that touch', () => {
    expect(found('04CARACAS3025|04CARACAS3124').map(([, id]) => id)).toEqual([
      '04CARACAS3025',
      '04CARACAS3124',
    ]);
  });

  it.each([
    ['04CARACAS003124', '04CARACAS3124', 'padded'],
    ['04CARACAS00003124', '04CARACAS3124', 'padded'],
    ['04caracas3124', '04CARACAS3124', 'variant'],
    ['04Caracas003124', '04CARACAS3124', 'variant'],
    ['2004CARACA03124', '04CARACAS3124', 'record'],
    ['2004ROME003124', '04ROME3124', 'record'],
    ['2004CARACAS3124', '04CARACAS3124', 'variant'],
    ['1996BEIRUT01234', '96BEIRUT1234', 'record'],
  ])('reads %s as %s (%s)', (text, id, form) => {
    expect(found(text)).toEqual([[text, id, form]]);
  });

  it('leaves the glued word out and counts the reference only if released', () => {
    expect(found('04CARACAS3124and')).toEqual([['04CARACAS3124', '04CARACAS3124', 'variant']]);
  });

  it('keeps every station that a cut one may stand for', () => {
    expect(found('2008UNESCO00123')).toEqual([
      ['2008UNESCO00123', '08UNESCOPARIS123 08UNESCOPARISFR123', 'record'],
    ]);
  });

  it.each([
    ['part of a longer run of letters', 'XX04CARACAS3124'],
    ['part of a longer run of digits', '1104CARACAS3124'],
    ['part of a word behind a mark that escapes', '\\nn04CARACAS3124 \\d04CARACAS3124'],
    ['glued to a letter that is escaped', '\\u00e904CARACAS3124'],
    ['glued to a digit that is escaped', '\\u003904CARACAS3124 \\x3904CARACAS3124'],
    [
      'what would begin with the end of an escaped character',
      '\\u2004CARACAS3124 \\x04CARACAS3124',
    ],
    ['a serial of too many digits', '04CARACAS312412345'],
    ['a code that goes on behind', '05ROME12B7f'],
    ['an unknown station', '04NOWHERE3124'],
    ['a year outside the release', '55CARACAS3124'],
    ['serial zero', '04CARACAS0000'],
    ['the archive of 1974', '1974STATE012345'],
    ['the archive of 1975, with its suffix', '1975BEIRUT04749_b'],
    ['four digits that are no year of ours', '2024PARIS00123'],
    ['prose', '50states and 10 Tokyo 150'],
  ])('passes over %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('finds an identifier wherever it stands between characters that are not of a word', () => {
    const outside = fc.string({
      unit: fc.constantFrom(' ', '(', '_', '#', '—', '.', '\n', '/', '報', '😀'),
    });
    fc.assert(
      fc.property(
        outside,
        outside,
        fc.integer({ min: 1, max: 999_999 }),
        (before, after, serial) => {
          const id = `04CARACAS${serial}`;
          expect(spot(`${before}${id}${after}`)).toEqual([
            {
              start: before.length,
              end: before.length + id.length,
              ids: [id],
              form: 'canonical',
              level: 'default',
            },
          ]);
        },
      ),
    );
  });

  it('gives mentions in order, apart, and each the text of an identifier, for any text', () => {
    const piece = fc.constantFrom('04', 'CARACAS', '3124', 'rome', '_', ' ', '19', '0', 'é', 'x');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end } of spot(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).toMatch(/^(\d\d)?\d\d[A-Za-z]{4,}\d+$/);
          last = end;
        }
      }),
    );
  });
});
