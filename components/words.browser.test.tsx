import { describe, expect, it } from 'vitest';
import type { RecordCable, Tag } from '@/lib/cable';
import { readableDate } from './CableDate';
import { classificationWords } from './classification-words';
import { language, numeral } from './language';
import { countryName, placeName } from './place';
import { subjectLine } from './subject-line';
import { telltaleTags } from './telltale-tags';

describe('the date of a cable', () => {
  it.each([
    ['2004-10-05T18:44', '5 October 2004', '5 October 2004, 18:44 UTC', '2004-10-05T18:44Z'],
    [
      '2002-11-22T12',
      '22 November 2002',
      '22 November 2002, in the hour from 12:00 UTC; only the hour is known',
      '2002-11-22',
    ],
    ['2004-10', 'October 2004', null, '2004-10'],
    ['1966-12-28', '28 December 1966', null, '1966-12-28'],
    ['2000-01-01T00:00', '1 January 2000', '1 January 2000, 00:00 UTC', '2000-01-01T00:00Z'],
  ])('of %s is read “%s”', (created, text, exact, machine) => {
    expect(readableDate(created)).toEqual({ text, exact, machine });
  });

  it('is shorter where there is less room, and no less exact in the tooltip', () => {
    expect(readableDate('2004-10-05T18:44', 'medium')).toMatchObject({
      text: '5 Oct 2004',
      exact: '5 October 2004, 18:44 UTC',
    });
  });
});

describe('the place of a post', () => {
  it.each([
    ['Embassy Caracas', 'VE', 'Embassy Caracas, Venezuela'],
    ['Embassy Singapore', 'SG', 'Embassy Singapore'],
    ['US Mission Geneva', '', 'US Mission Geneva'],
  ])('of %s in %s is “%s”', (origin, country, place) => {
    expect(placeName(origin, { country })).toBe(place);
  });

  it.each(['', 'XX1', 'zz'])('has no country for %j', (code) => {
    expect(countryName(code)).toBeNull();
  });
});

describe('words', () => {
  it.each([
    ['SECRET//NOFORN', 'Secret, NOFORN'],
    ['UNCLASSIFIED//FOR OFFICIAL USE ONLY', 'Unclassified, for official use only'],
    ['CONFIDENTIAL', 'Confidential'],
    ['TOP SECRET//X', 'TOP SECRET, X'],
  ])('of the classification %s are “%s”', (printed, words) => {
    expect(classificationWords(printed)).toBe(words);
  });

  it.each([
    ['GOV EFFORTS TO COMBAT TIPS', 'GOV Efforts to Combat TIPs'],
    ['', 'No subject line'],
    ['   ', 'No subject line'],
  ])('of the subject %j are “%s”', (subject, line) => {
    expect(subjectLine({ subject })).toBe(line);
  });

  it('are written as their language has it', () => {
    expect([language(), numeral(251287)]).toEqual(['en', '251,287']);
  });
});

describe('telltale TAGS', () => {
  const tag = (code: string, definition: string | null): Tag => ({
    code,
    kind: 'subject',
    definition,
  });
  const cable = {
    id: '04CARACAS3124',
    subject: 'GOV EFFORTS TO COMBAT TIPS',
    origin: 'Embassy Caracas',
    tags: [tag('PHUM', 'Human Rights'), tag('VE', 'Venezuela'), tag('ZZ', null)],
  } as unknown as RecordCable;

  it.each([
    [['HUMAN', 'RIGHT'], ['PHUM Human Rights']],
    [
      ['VENEZ', 'ZZ'],
      ['VE Venezuela', 'ZZ'],
    ],
    [['COMBAT', 'CARACAS', '04CARACAS'], []],
    [['NOWHERE'], []],
  ])('for %j are %j', (words, tags) => {
    expect(telltaleTags(cable, words)).toEqual(tags);
  });
});
