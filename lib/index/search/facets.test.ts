import { beforeAll, describe, expect, it } from 'vitest';
import { realSearcher, rows } from '@/tests/real-index';
import { mostFrequent } from './facets';
import type { Hits } from './hits';
import type { Searcher } from './searcher';

let searcher: Searcher;
beforeAll(async () => {
  searcher = await realSearcher();
});

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
const total = ({ records, identifiers }: Hits) => records.total + identifiers.total;

describe('how what was found is spread', () => {
  it('is told of all of it, those known by number included, not of a page', () => {
    const hits = searcher.search('caracas', 1);
    const caracas = hits.facets.posts.find(({ value }) => value === 'CARACAS');
    expect(caracas?.count).toBe(2340);
    expect(sum(hits.facets.years.map(({ count }) => count))).toBe(total(hits));
    expect(sum(hits.months?.counts ?? [])).toBe(total(hits));
  });

  it('counts all posts and classifications, of which several may be shown as one', () => {
    const hits = searcher.search('from:un', 1);
    const posts = hits.facets.posts.map(({ count }) => count);
    expect(posts.length).toBeGreaterThan(12);
    expect(sum(posts)).toBe(total(hits));
    expect(posts).toEqual(posts.toSorted((a, b) => b - a));
    const levels = hits.facets.classifications.map(({ count }) => count);
    expect(sum(levels)).toBe(hits.records.total);
  });

  it('has the years from the latest down, and no month between the first and the last left out', () => {
    const { facets, months } = searcher.search('from:caracas 2004..2006', 1);
    expect(facets.years.map(({ value }) => value)).toEqual(['2006', '2005', '2004']);
    expect([months?.from, months?.counts.length]).toEqual(['2004-01', 36]);
  });

  it('counts classifications and TAGS of cables with a record, as the table has them', async () => {
    const table = (await rows('cables.tsv')).filter(({ tags = '' }) =>
      tags.split(' ').includes('KWMN'),
    );
    const { facets, records } = searcher.search('tag:KWMN', 1);
    const with_ = (column: string, value: string) =>
      table.filter((row) =>
        (row[column] ?? '').split(column === 'tags' ? ' ' : '\n').includes(value),
      );
    expect(records.total).toBe(table.length);
    for (const { value, count } of facets.tags) expect(with_('tags', value)).toHaveLength(count);
    for (const { value, count } of facets.classifications)
      expect(with_('classification', value)).toHaveLength(count);
    expect(facets.tags[0]).toEqual({ value: 'KWMN', count: table.length });
  });

  it('is nothing where nothing was found', () => {
    const hits = searcher.search('xqxqxq', 10);
    expect(hits.facets).toEqual({ posts: [], years: [], classifications: [], tags: [] });
    expect(hits.months).toBeNull();
  });

  it('is the same counted by those found as by those not found', () => {
    // More than half of all records are secret or confidential, and so counted by the others.
    const many = searcher.search('-class:unclassified', 1).facets.classifications;
    const few = searcher.search('class:unclassified', 1).facets.classifications;
    const all = searcher.search('-xqxqxq', 1).facets.classifications;
    const counts = new Map([...many, ...few].map(({ value, count }) => [value, count]));
    for (const { value, count } of all) expect([value, counts.get(value)]).toEqual([value, count]);
  });
});

describe('the most frequent values', () => {
  it('come from the top down, twelve at most', () => {
    const counts = new Map(Array.from({ length: 40 }, (_, n) => [`v${n}`, (n * 7) % 40]));
    expect(mostFrequent(counts).map(({ count }) => count)).toEqual(
      Array.from({ length: 12 }, (_, n) => 39 - n),
    );
  });
});

describe('the order and the pages of what was found', () => {
  const ids = (text: string, limit: number, offset = 0) =>
    searcher.search(text, limit, offset).records.cables.map(({ id }) => id as string);

  it('puts a cable first that is named by its identifier', () => {
    expect(ids('09SECTION01OF03SANJOSE525', 5)[0]).toBe('09SECTION01OF03SANJOSE525');
    expect(ids('06caracas751', 5)).toEqual(['06CARACAS751']);
  });

  it('puts the words as a phrase before the words in order, and these before the words anywhere', () => {
    const subjects = searcher
      .search('human rights', 400)
      .records.cables.map(({ subject }) => subject.toUpperCase());
    const near = subjects.map((subject) =>
      /\bHUMAN\W+RIGHTS/.test(subject) ? 2 : /\bHUMAN.*\bRIGHTS/.test(subject) ? 1 : 0,
    );
    expect(near).toEqual(near.toSorted((a, b) => b - a));
    expect(new Set(near)).toContain(2);
    expect(new Set(near)).toContain(0);
  });

  it('gives pages that follow each other without gap or repetition', () => {
    const pages = [0, 1, 2, 3].flatMap((page) => ids('iran nuclear', 7, 7 * page));
    expect(pages).toEqual(ids('iran nuclear', 28));
    expect(new Set(pages).size).toBe(pages.length);
  });

  it('pages those known by number too', () => {
    const numbers = (limit: number, offset: number) =>
      searcher.search('apia', limit, offset).identifiers.cables.map(({ id }) => id);
    expect([...numbers(5, 0), ...numbers(5, 5)]).toEqual(numbers(10, 0));
  });
});

describe('clauses about cables of which only the number is known', () => {
  const found = (text: string) => {
    const { records, identifiers } = searcher.search(text, 5000);
    return [...records.cables, ...identifiers.cables];
  };

  it('leave out what is excluded by post, year or month', () => {
    const all = found('apia');
    const without = found('apia -2009');
    expect(without.length).toBeLessThan(all.length);
    expect(without.map(({ id }) => id)).toEqual(
      all.filter(({ id }) => !id.startsWith('09')).map(({ id }) => id),
    );
    const months = found('from:caracas 2009-03..2009-05').map(({ month }) => month);
    expect(new Set(months)).toEqual(new Set(['2009-03', '2009-04', '2009-05']));
  });

  it('take them for cables of any day of their month, and leave none out for a day', () => {
    const total = (text: string) => searcher.search(text, 1).identifiers.total;
    const [all, month] = [total('from:caracas 2004'), total('from:caracas 2004-10')];
    expect(total('from:caracas 2004-10-05')).toBe(month);
    expect(total('from:caracas 2004 -2004-10-05')).toBe(all);
    expect(total('from:caracas 2004 -2004-10')).toBe(all - month);
  });

  it('find none of them by what is not known of them', () => {
    for (const text of ['from:apia tag:phum', 'from:apia class:secret', 'from:apia "human rights"'])
      expect([text, searcher.search(text, 1).identifiers.total]).toEqual([text, 0]);
  });
});
