import { describe, expect, it } from 'vitest';
import { type FactTexts, readFacts } from './facts';

const rows = (...lines: string[]) => lines.map((line) => line.replaceAll('|', '\t')).join('\n');

const TEXTS: FactTexts = {
  stations: rows('code|name|city|country|kind|count', 'APIA||Apia|WS|embassy|2'),
  tags: rows('tag|kind|definition', 'PHUM|subject|Human Rights', 'ZZZZ|subject|'),
  identifiers: 'APIA 2004-10 31 40-42 7\nAPIA 2005-01 1\n',
  'identifiers-odd': rows('id|month|corrected', '04SECTION01OF02APIA9|2004-10|04APIA9'),
  cables: rows(
    'id|created|released|classification|origin|tags|subject|references|redacted|extract',
    '04APIA31|2004-10-05T18:44||SECRET|Embassy Apia|PHUM ZZZZ|A SUBJECT|04APIA7 03ROME1|1|0',
    '04SECTION01OF02APIA9|2004-10-06T12|2010-12-08||||||0|1',
  ),
};

/** Reads the tables with one text of them changed. */
const changed = (table: keyof FactTexts, from: string, to: string) => () =>
  readFacts({ ...TEXTS, [table]: TEXTS[table].replace(from, to.replaceAll('|', '\t')) });

describe('the tables of facts', () => {
  it('give every number of a run, with its post, year and month', () => {
    const numbers = readFacts(TEXTS).identifiers.map(
      ({ station, year, serial, month }) => `${station} ${year} ${serial} ${month}`,
    );
    expect(numbers).toEqual([
      ...[31, 40, 41, 42, 7].map((serial) => `APIA 2004 ${serial} 2004-10`),
      'APIA 2005 1 2005-01',
    ]);
  });

  it('give a cable with all that is known of it', () => {
    expect(readFacts(TEXTS).records[0]).toEqual({
      id: '04APIA31',
      created: '2004-10-05T18:44',
      released: '',
      classification: 'SECRET',
      origin: 'Embassy Apia',
      tags: ['PHUM', 'ZZZZ'],
      subject: 'A SUBJECT',
      references: ['04APIA7', '03ROME1'],
      redacted: true,
      extract: false,
    });
  });

  it('leave blank what is blank', () => {
    expect(readFacts(TEXTS).records[1]).toMatchObject({
      classification: '',
      origin: '',
      tags: [],
      subject: '',
      references: [],
    });
    expect(readFacts(TEXTS).tags[1]).toEqual({ code: 'ZZZZ', kind: 'subject', definition: null });
  });

  it('name a post in the manner of the release where they have no name for it', () => {
    expect(readFacts(TEXTS).stations[0]?.name).toBe('Embassy Apia');
  });

  it('tell a malformed identifier from its corrected form', () => {
    expect(readFacts(TEXTS).malformed).toEqual([
      { id: '04SECTION01OF02APIA9', month: '2004-10', year: 2004, station: 'APIA', serial: 9 },
    ]);
  });

  it('may have their columns in any order, and others besides', () => {
    const tags = rows('count|definition|tag|kind', '1246|Human Rights|PHUM|subject');
    expect(readFacts({ ...TEXTS, tags }).tags).toEqual([
      { code: 'PHUM', kind: 'subject', definition: 'Human Rights' },
    ]);
  });
});

describe('a row that cannot be read', () => {
  it.each([
    ['a kind of post nobody knows', 'stations', 'embassy', 'castle', 'stations.tsv, line 2'],
    ['a kind of TAGS nobody knows', 'tags', 'ZZZZ|subject', 'ZZZZ|topic', 'tags.tsv, line 3'],
    ['no identifier', 'cables', '04APIA31', 'reftel', 'cables.tsv, line 2'],
    ['a reference that is none', 'cables', '03ROME1', '11ROME1', 'cables.tsv, line 2'],
    [
      'a corrected form that is none',
      'identifiers-odd',
      '04APIA9',
      'X',
      'identifiers-odd.tsv, line 2',
    ],
    [
      'a run without an end',
      'identifiers',
      'APIA 2005-01 1',
      'APIA 2005-01 1-',
      'identifiers.txt, line 2',
    ],
    ['no day', 'cables', '04-10-05T', '04-10-32T', 'cables.tsv, line 2'],
    ['a day without an hour', 'cables', 'T18:44', '', 'cables.tsv, line 2'],
    ['seconds', 'cables', 'T18:44', 'T18:44:10', 'cables.tsv, line 2'],
    ['no date of release', 'cables', '2010-12-08', 'soon', 'cables.tsv, line 3'],
    ['neither yes nor no', 'cables', '|1|0', '|yes|0', 'cables.tsv, line 2'],
    ['a cell too few', 'cables', '|0|1', '|0', 'line 3: Error: 9 cells in 10 columns'],
    ['a column nobody wrote', 'cables', '|subject|', '|title|', 'line 2: Error: no column subject'],
    ['a run backwards', 'identifiers', '40-42', '42-40', 'identifiers.txt, line 1'],
    ['no number', 'identifiers', '31', 'many', 'identifiers.txt, line 1'],
  ] as const)('is named by table and line: %s', (_, table, from, to, named) => {
    expect(changed(table, from.replaceAll('|', '\t'), to)).toThrow(named);
  });
});
