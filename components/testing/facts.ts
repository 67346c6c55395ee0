import { buildIndex } from '@/lib/index/build';
import { readFacts } from '@/lib/index/facts';

const rows = (...lines: string[][]) => lines.map((cells) => cells.join('\t')).join('\n');

/** A small release: a few cables as they are, some without subject or minute, and 120 known by number only. */
const TEXTS = {
  stations: rows(
    ['code', 'name', 'city', 'country', 'kind'],
    ['CARACAS', 'Embassy Caracas', 'Caracas', 'VE', 'embassy'],
    ['BRASILIA', 'Embassy Brasilia', 'Brasilia', 'BR', 'embassy'],
    ['ROME', 'Embassy Rome', 'Rome', 'IT', 'embassy'],
  ),
  tags: rows(
    ['tag', 'kind', 'definition'],
    ['PHUM', 'subject', 'Human Rights'],
    ['VE', 'geo', 'Venezuela'],
  ),
  identifiers: [
    'BRASILIA 2002-11 4227',
    'CARACAS 2004-10 3025 3031 3124',
    'CARACAS 2006-03 751',
    'CARACAS 2008-03 283',
    'CARACAS 2009-01 1-120',
    'ROME 2006-05 1001',
  ].join('\n'),
  'identifiers-odd': rows(
    ['id', 'month', 'corrected'],
    ['08NOFORNCARACAS299', '2008-03', '08CARACAS299'],
  ),
  cables: rows(
    'id created released classification origin tags subject references redacted extract'.split(' '),
    [
      '02BRASILIA4227',
      '2002-11-22T12',
      '2010-12-08',
      'CONFIDENTIAL',
      'Embassy Brasilia',
      '',
      '',
      '',
      '0',
      '1',
    ],
    [
      '04CARACAS3124',
      '2004-10-05T18:44',
      '',
      'CONFIDENTIAL',
      'Embassy Caracas',
      'PHUM VE',
      'GOV EFFORTS TO COMBAT TIPS',
      '04CARACAS3025',
      '0',
      '1',
    ],
    [
      '06CARACAS751',
      '2006-03-22T14:22',
      '2010-12-10',
      'CONFIDENTIAL',
      'Embassy Caracas',
      'VE',
      "CHAVEZ' ANGER-BASED LEADERSHIP",
      '',
      '0',
      '0',
    ],
    [
      '08CARACAS283',
      '2008-03-03T19:23',
      '2011-04-06',
      'SECRET//NOFORN',
      'Embassy Caracas',
      'VE',
      'RAUL REYES DEATH: CONFLICT DOES NOT APPEAR IMMINENT AS CHAVEZ ESCALATES RHETORIC',
      '',
      '0',
      '0',
    ],
  ),
};

/** Gives the index files of that release. */
export const testIndex = () => buildIndex(readFacts(TEXTS));

/** How many cables it has. */
export const RELEASED = 128;
