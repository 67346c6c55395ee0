import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { identifierLines, realSearcher, rows } from '@/tests/real-index';
import type { Searcher } from './searcher';

let searcher: Searcher;
beforeAll(async () => {
  searcher = await realSearcher();
});

const ids = (text: string, limit = 50) => {
  const { records, identifiers } = searcher.search(text, limit);
  return [...records.cables, ...identifiers.cables].map(({ id }) => id as string);
};

describe('a search', () => {
  it.each([
    '04CARACAS3124',
    '04caracas3124',
    '04 Caracas 3124',
    '04-CARACAS-3124',
    '04CARACAS003124',
    '2004CARACAS3124',
  ])('finds the cable by its identifier written %s', (text) => {
    expect(ids(text)).toEqual(['04CARACAS3124']);
  });

  it('finds more and more exactly while an identifier is typed', () => {
    const totals = ['04', '04CAR', '04CARACAS', '04CARACAS31', '04CARACAS3124'].map((text) => {
      const { records, identifiers } = searcher.search(text, 1);
      return records.total + identifiers.total;
    });
    expect(totals).toEqual(totals.toSorted((a, b) => b - a));
    expect(totals.at(-1)).toBe(1);
  });

  it('wants every word, by its beginning, wherever it stands', () => {
    expect(ids('chav ang')).toEqual(['06CARACAS751']);
    expect(ids('anger chavez')).toEqual(['06CARACAS751']);
    expect(ids('have anger')).toEqual([]);
  });

  it('forgives one letter too many, missing, other or swapped, where nothing begins with the word', () => {
    for (const slip of ['havez', 'chhavez', 'chaves', 'cahvez'])
      expect([slip, ids(`${slip} anger`)]).toEqual([slip, ['06CARACAS751']]);
    expect(searcher.search('traficking', 1).words).toContain('TRAFFICKING');
    expect(ids('venezeula tips anger')).toEqual(ids('venezuela tips anger'));
  });

  it('forgives it of cables that are known by number only, too', () => {
    const spread = (text: string) => {
      const { identifiers, facets } = searcher.search(text, 1);
      return [identifiers.total, facets.posts];
    };
    expect(spread('caracus 2004')).toEqual(spread('caracas 2004'));
    expect(spread('2004 -caracus')).toEqual(spread('2004 -caracas'));
  });

  it('searches posts, countries, TAGS and what they stand for', () => {
    expect(ids('caracas kwmn tips')).toEqual(['04CARACAS3124']);
    expect(ids("venezuela women's tips")).toEqual(['04CARACAS3124']);
    expect(ids('embassy caracas 2004 gov efforts')).toEqual(['04CARACAS3124']);
  });

  it('takes the last word of a phrase that is still typed for a beginning', () => {
    const total = (text: string) => searcher.search(text, 1).records.total;
    expect(total('"human rights"')).toBeGreaterThan(0);
    expect(total('"human rig')).toBe(total('"human rights"'));
    expect([total('"human rig"'), total('"rights human'), total('"hum rights')]).toEqual([0, 0, 0]);
  });

  it('wants one TAG to have all words of a field, or one for each code', () => {
    const total = (text: string) => searcher.search(text, 1).records.total;
    expect(total('tag:"human rights"')).toBe(total('tag:PHUM'));
    expect(total('tag:"human relations"')).toBe(0);
    expect(total('tag:PHUM,PREL')).toBe(total('tag:PHUM tag:PREL'));
    expect(total('tag:PHUM,PREL')).toBeGreaterThan(0);
  });

  it('reads a word without its accents and apostrophes', () => {
    expect(ids("L'Aquila scenesetter")).toEqual(ids('LAQUILA SCENESETTER'));
    expect(ids('são paulo 2008')).toEqual(ids('SAO PAULO 2008'));
  });

  it('gives newest first, full records before those known by number', () => {
    const { records, identifiers } = searcher.search('caracas', 3000);
    const created = records.cables.map((cable) => cable.created);
    expect(created).toEqual(created.toSorted().reverse());
    const months = identifiers.cables.map(({ month }) => month);
    expect(months).toEqual(months.toSorted().reverse());
    expect(records.total + identifiers.total).toBe(
      records.cables.length + identifiers.cables.length,
    );
  });

  it('finds a malformed identifier by either form', () => {
    expect(ids('09SECTION01OF03SANJOSE525')).toEqual(['09SECTION01OF03SANJOSE525']);
    expect(ids('san jose 525')).toContain('09SECTION01OF03SANJOSE525');
  });

  it('finds nothing for no words', () => {
    expect(searcher.search('  … ', 10)).toMatchObject({
      records: { total: 0 },
      identifiers: { total: 0 },
    });
  });
});

describe('searching records by words of the subject', () => {
  it('agrees with a naive scan', async () => {
    const table = await rows('cables.tsv');
    const wordsOf = (text: string) => text.toUpperCase().match(/[A-Z]+/g) ?? [];
    // Plain words only: what else a word may be found by (post, TAGS, number) is left out of the naive scan.
    const subjects = table
      .filter(({ subject = '' }) => /^[A-Z ]+$/.test(subject))
      .map(({ id = '', subject = '' }) => ({ id, words: wordsOf(subject) }));
    const query = fc
      .tuple(fc.nat(subjects.length - 1), fc.nat(), fc.nat(), fc.integer({ min: 4, max: 12 }))
      .map(([row, one, other, length]) => {
        const { words } = subjects[row] ?? { words: [''] };
        return [one, other].map((n) => (words[n % words.length] ?? '').slice(0, length));
      });
    fc.assert(
      fc.property(query, (prefixes) => {
        const naive = subjects.filter(({ words }) =>
          prefixes.every((prefix) => words.some((word) => word.startsWith(prefix))),
        );
        const found = new Set(ids(prefixes.join(' '), 7000));
        expect(naive.filter(({ id }) => !found.has(id))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  }, 30_000);
});

describe('searching identifiers', () => {
  it('agrees with a naive scan by post, year and serial', async () => {
    const all = (await identifierLines()).flatMap((line) => {
      const [station = '', month = '', ...runs] = line.split(' ');
      return runs.flatMap((run) => {
        const [first = 0, last = first] = run.split('-').map(Number);
        return Array.from(
          { length: last - first + 1 },
          (_, n) => `${month.slice(2, 4)}${station}${first + n}`,
        );
      });
    });
    for (const [post, year, serial] of [
      ['CARACAS', 2004, 31],
      ['TALLINN', 2007, 1],
      ['USUNNEWYORK', 2009, 25],
    ]) {
      const head = `${String(year).slice(2)}${post}${serial}`;
      const naive = all.filter((id) => id.startsWith(head));
      expect(ids(head, 10_000).toSorted()).toEqual(naive.toSorted());
    }
  });
});
