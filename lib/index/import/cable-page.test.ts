import { describe, expect, it } from 'vitest';
import { cablePage } from '@/tests/import-around';
import { recordOfPage } from './cable-page';

const CONTEXT = { corrected: () => null, references: () => [] };
const read = (html: string) => recordOfPage(html, CONTEXT);

describe('the page of a cable', () => {
  it('gives the record, without the body', () => {
    expect(read(cablePage({}))).toEqual({
      id: '04CARACAS3124',
      parts: { year: 2004, station: 'CARACAS', serial: 3124 },
      created: '2004-10-05T18:44',
      released: '2011-08-30',
      classification: 'CONFIDENTIAL',
      origin: 'Embassy Caracas',
      tags: ['PHUM', 'VE'],
      subject: 'GOV "EFFORTS" & MORE',
      references: [],
      redacted: false,
      extract: false,
    });
  });

  it('is read by its headings, in whatever order they stand', () => {
    const swapped = cablePage({})
      .replace('<th>Reference ID</th><th>Created</th>', '<th>Created</th><th>Reference ID</th>')
      .replace(/(<td>.*04CARACAS3124.*<\/td>)\n(<td>.*18:44.*<\/td>)/, '$2\n$1');
    expect(read(swapped)).toEqual(read(cablePage({})));
  });

  it('has characters by their numbers, those that there are', () => {
    const subject = (text: string) => read(cablePage({ body: `SUBJECT: ${text}\n\n` }));
    expect(subject('S&#227;o &#xE9; &copy;')).toMatchObject({ subject: 'São é &copy;' });
    expect(subject('&constructor;')).toMatchObject({ subject: '&constructor;' });
    expect(subject('A&#0;B&#x110000;C')).toMatchObject({ subject: 'ABC' });
  });

  it('says where the release has an extract only', () => {
    const page = cablePage({}).replace(
      'VZCZCXRO0001',
      'This record is a partial extract of the original cable.',
    );
    expect(read(page)).toMatchObject({ extract: true });
  });

  it.each(['<pre>', '<pre ', '<td>', '<th', '<', '<b', '&#'])(
    'is read in time linear in its length, be it of %j again and again without an end',
    (part) => {
      const many = part.repeat(400_000);
      expect(read(`${cablePage({})}${many}`)).toEqual(read(cablePage({})));
      expect(read(`Reference ID ${many}`)).toBe('fields');
      expect(read(cablePage({ body: `SUBJECT: ONE\n\n1. ${many}` }))).toMatchObject({
        subject: 'ONE',
      });
    },
  );

  it.each([
    ['no table of a cable', '<p>Browse</p>', 'fields'],
    ['a list of cables', cablePage({}).replace(/<code>[\s\S]*<\/code>/, ''), 'fields'],
    ['no identifier', cablePage({ id: 'CARACAS' }), 'identifier'],
    ['no date', cablePage({ created: 'October' }), 'date'],
    ['a date of another year', cablePage({ created: '2005-10-05 18:44' }), 'date'],
  ])('is left out where it has %s', (_, html, fault) => {
    expect(read(html)).toBe(fault);
  });
});
