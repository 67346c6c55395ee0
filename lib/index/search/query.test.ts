import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MONTH_MINUTES } from './documents';
import { parseClauses } from './query';

/** A clause in short: `-tag:PREL`, `"OIL PRICES"`, `VISIT`. */
const short = (text: string) =>
  parseClauses(text).map((clause) => {
    const minus = clause.excluded ? '-' : '';
    if (clause.kind === 'word') return `${minus}${clause.term.word}`;
    if (clause.kind === 'dates') return `${minus}${dateOf(clause.from)}..${dateOf(clause.to)}`;
    const words = clause.words.join(' ');
    return clause.kind === 'phrase' ? `${minus}"${words}"` : `${minus}${clause.kind}:${words}`;
  });

function dateOf(moment: number): string {
  if (moment === 0 || moment === Number.MAX_SAFE_INTEGER) return '';
  const months = Math.floor(moment / MONTH_MINUTES);
  const day = (moment % MONTH_MINUTES) / 1440 + 1;
  return `${1966 + Math.floor(months / 12)}-${(months % 12) + 1}-${day}`;
}

describe('the clauses of a search', () => {
  it.each([
    ['oil prices', ['OIL', 'PRICES']],
    ['"oil prices" visit', ['"OIL PRICES"', 'VISIT']],
    ['“oil prices”', ['"OIL PRICES"']],
    ['"oil prices', ['"OIL PRICES"']],
    ['("oil prices")', ['"OIL PRICES"']],
    ['(-"oil prices" [tag:phum]', ['-"OIL PRICES"', 'tag:PHUM']],
    ['-("oil prices") -[from:rome]', ['-"OIL PRICES"', '-from:ROME']],
    ['"oil prices",visit -"gas"field', ['"OIL PRICES"', 'VISIT', '-"GAS"', 'FIELD']],
    ['from:"san jose"visit', ['from:SAN JOSE', 'VISIT']],
    ['visit -oil', ['VISIT', '-OIL']],
    ['-"oil prices"', ['-"OIL PRICES"']],
    ['anger-based', ['ANGER', 'BASED']],
    ['oil - gas', ['OIL', 'GAS']],
    ['from:caracas', ['from:CARACAS']],
    ['FROM:"Buenos Aires" visit', ['from:BUENOS AIRES', 'VISIT']],
    ['tag:phum -tag:prel', ['tag:PHUM', '-tag:PREL']],
    ['class:secret//noforn', ['class:SECRET NOFORN']],
    ['from: caracas', ['CARACAS']],
    ['subject:oil', ['SUBJECT', 'OIL']],
    ["d'affaires", ['DAFFAIRES']],
    ['', []],
    ['… - "" tag:', []],
  ])('of %s', (text, clauses) => {
    expect(short(text)).toEqual(clauses);
  });

  it.each([
    ['2004..2006', '2004-1-1..2007-1-1'],
    ['2004..', '2004-1-1..'],
    ['..2006-03', '..2006-4-1'],
    ['2004-10', '2004-10-1..2004-11-1'],
    ['2004-12..2005-01', '2004-12-1..2005-2-1'],
    ['2004-10-05', '2004-10-5..2004-10-6'],
    ['-2004-10', '-2004-10-1..2004-11-1'],
    ['2006..2004', '2004-1-1..2007-1-1'],
    ['2005-01..2004-12-05', '2004-12-5..2005-2-1'],
    ['2004-10-05..2004-10-05', '2004-10-5..2004-10-6'],
    ['2004-10-20..2004-10', '2004-10-20..2004-11-1'],
  ])('read %s as dates', (text, dates) => {
    expect(short(text)).toEqual([dates]);
  });

  it.each([
    ['2004', ['2004']],
    ['2004-13', ['2004', '13']],
    ['2004-00', ['2004', '00']],
    ['2004-0', ['2004', '0']],
    ['2004-10-00', ['2004', '10', '00']],
    ['2004-10-32', ['2004', '10', '32']],
    ['1..2', ['1', '2']],
    ['2004..2006..2008', ['2004', '2006', '2008']],
    ['04-CARACAS-3124', ['04', 'CARACAS', '3124']],
  ])('take %s for words', (text, words) => {
    expect(short(text)).toEqual(words);
  });

  it('are had from any text', () => {
    const piece = fc.oneof(fc.constantFrom('"', '-', 'from:', '..', '2004', ' '), fc.string());
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        for (const clause of parseClauses(pieces.join(''))) {
          if (clause.kind === 'dates') expect(clause.from).toBeLessThan(clause.to);
          else if (clause.kind !== 'word') expect(clause.words).not.toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });
});
