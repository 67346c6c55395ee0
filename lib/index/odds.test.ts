import { describe, expect, it } from 'vitest';
import { cableId, malformedId } from '../cable';
import { buildIndex } from './build';
import type { Facts, IdentifierFact, RecordFact } from './facts';

const five: IdentifierFact = { year: 2004, station: 'ROME', serial: 5, month: '2004-03' };
const malformed = { ...five, serial: 9, id: malformedId('04SECTION01OF02ROME9') };

const record: RecordFact = {
  id: cableId(five),
  created: '2004-03-01T10:00',
  released: '',
  classification: 'SECRET',
  origin: 'Embassy Rome',
  tags: ['PHUM'],
  subject: 'A SUBJECT',
  references: [],
  redacted: false,
  extract: false,
};

const FACTS: Facts = {
  stations: [{ code: 'ROME', name: 'Embassy Rome', city: 'Rome', country: 'IT', kind: 'embassy' }],
  tags: [{ code: 'PHUM', kind: 'subject', definition: 'Human Rights' }],
  identifiers: [five],
  malformed: [malformed],
  records: [record],
};

const building = (odd: Partial<Facts>) => buildIndex({ ...FACTS, ...odd });
const withRecord = (odd: Partial<RecordFact>) => building({ records: [{ ...record, ...odd }] });
const paris = cableId({ year: 2004, station: 'PARIS', serial: 1 });

describe('facts at odds with each other are refused, and named', () => {
  it('is not said of those that agree', async () => {
    await expect(building({})).resolves.toHaveProperty('identifiers');
  });

  it.each<[string, Partial<Facts>, string]>([
    [
      'a station twice',
      { stations: [...FACTS.stations, ...FACTS.stations] },
      'The station ROME comes twice',
    ],
    ['an identifier twice', { identifiers: [five, five] }, '04ROME5 comes twice'],
    [
      'a malformed identifier twice',
      { malformed: [malformed, malformed] },
      '04SECTION01OF02ROME9 comes twice',
    ],
    [
      'an identifier of a post without facts',
      { identifiers: [five, { ...five, station: 'PARIS' }] },
      '04PARIS5 is of no station in the table',
    ],
    [
      'a malformed identifier of a post without facts',
      { malformed: [{ ...malformed, station: 'PARIS' }] },
      '04SECTION01OF02ROME9 is of no station in the table',
    ],
    [
      'a month of another year',
      { malformed: [{ ...malformed, month: '2005-03' }] },
      '04SECTION01OF02ROME9 was not created in 2005-03',
    ],
    [
      'a month that is none',
      { identifiers: [{ ...five, month: '2004-13' }] },
      '04ROME5 was not created in 2004-13',
    ],
    ['a year beyond the release', { identifiers: [{ ...five, year: 2011 }] }, '2011 ROME 5'],
    ['a serial of nothing', { identifiers: [{ ...five, serial: 0 }] }, '2004 ROME 0'],
  ])('%s', async (_, odd, named) => {
    await expect(building(odd)).rejects.toThrow(named);
  });

  it.each<[string, Partial<RecordFact>, string]>([
    ['of a cable that was not released', { id: paris }, 'not among the released: 04PARIS1'],
    [
      'of another month than its identifier',
      { created: '2004-04-01T10:00' },
      '04ROME5 was created in 2004-03, not 2004-04-01',
    ],
    [
      'with TAGS that no table has',
      { tags: ['XXXX'] },
      'The record of 04ROME5: Error: Not in its table: XXXX',
    ],
    [
      'that cites a post without facts',
      { references: [paris] },
      'The record of 04ROME5: Error: Not in its table: PARIS',
    ],
  ])('a record %s', async (_, odd, named) => {
    await expect(withRecord(odd)).rejects.toThrow(named);
  });

  it('two records of one cable', async () => {
    const records = [record, { ...record, subject: 'ANOTHER' }];
    await expect(building({ records })).rejects.toThrow('Two records of one cable: 04ROME5');
  });
});
