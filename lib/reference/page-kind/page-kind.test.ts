import { describe, expect, it } from 'vitest';
import { BODY, CABLE_PAGES, MESSAGE, OTHER_PAGES, SEVERAL } from '@/tests/corpus/pages';
import { spotter } from '../spot';
import { packTables } from '../tables';
import { citingCable } from './page-kind';

const spot = spotter(
  packTables(
    ['CARACAS', 'BOGOTA', 'MOSCOW', 'LONDON', 'PARIS', 'STATE', 'CAIRO', 'USUNNEWYORK'],
    [{ alias: 'BEIRT', code: 'CARACAS' }],
    ['08SECTION01OF03CAIRO1416', '06EFTOCARACAS943'],
  ),
);
const kindOf = (text: string, address = 'https://example.org/', title = '') =>
  citingCable(spot, text, address, title);

describe('the page of a cable', () => {
  it.each(CABLE_PAGES)('is $name', ({ text, address, title }) => {
    expect(citingCable(spot, text, address, title)).toMatchObject({
      id: '04CARACAS3124',
      year: 2004,
      station: 'CARACAS',
      serial: 3124,
      several: false,
    });
  });

  it.each(CABLE_PAGES.slice(0, -1))(
    'is told with its month by $name',
    ({ text, address, title }) => {
      expect(citingCable(spot, text, address, title)?.month).toBe('2004-10');
    },
  );

  it.each(OTHER_PAGES)('is not $name', ({ text, address, title }) => {
    expect(citingCable(spot, text, address, title)).toBeNull();
  });

  it('is told by its own heading where it has no other name', () => {
    const text = `R 012345Z JAN 07\nFM USMISSION USUN NEW YORK\nUNCLAS USUN NEW YORK 000012\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: PREL UN\nSUBJECT: X`;
    expect(kindOf(text)).toMatchObject({ id: '07USUNNEWYORK12', month: '2007-01' });
  });

  it('has no identity without a year', () => {
    expect(kindOf(BODY)).toBeNull();
    expect(kindOf(`${MESSAGE}\n${BODY}`)?.id).toBe('04CARACAS3124');
  });

  it.each([
    ['a line of its own', 'Tuesday, 05 October 2004, 18:44\u2029'],
    [
      'a table',
      'DATE 2004-10-05 18:44:00\u2029SOURCE Embassy Caracas\u2029CLASSIFICATION SECRET\u2029',
    ],
    ['a table that also tells when', '2004-10-05\n2010-12-07 21:09\nEmbassy Caracas\n'],
  ])('has the year of the date that newspapers give above its heading, in %s', (_, above) => {
    expect(kindOf(`US embassy cables: X\u2029${above}${BODY}`)).toMatchObject({
      id: '04CARACAS3124',
      month: '2004-10',
    });
  });

  it.each([
    ['of when it was told', 'Tuesday 7 December 2010\u2029'],
    ['of the story', 'What happened on 11 September 2001 is well known.\u2029'],
    ['far above', `5 October 2004\u2029${'Much is told of it. '.repeat(20)}\u2029`],
  ])('has not the year of a date %s', (_, above) => {
    expect(kindOf(`${above}${BODY}`)).toBeNull();
  });

  it('is told where its identifier is malformed in the release', () => {
    const page = (id: string) =>
      `Reference ID: ${id}\u2029Created: 2008-07-01 10:00\u2029Origin: Embassy\u2029Classification: SECRET`;
    expect(kindOf(page('08SECTION01OF03CAIRO1416'))).toMatchObject({
      id: '08SECTION01OF03CAIRO1416',
      station: 'CAIRO',
      serial: 1416,
      month: '2008-07',
    });
    expect(kindOf(page('06EFTOCARACAS943'))).toMatchObject({ station: 'CARACAS', serial: 943 });
  });

  it('is one of several, which are read heading by heading', () => {
    const cable = citingCable(spot, SEVERAL.text, SEVERAL.address, SEVERAL.title);
    expect(cable).toMatchObject({ id: '04CARACAS3124', several: true });
    const cited = spot(SEVERAL.text, { cable, loose: false }).map(({ ids }) => ids[0]);
    expect(cited).toEqual([
      ...['04CARACAS2669', '04BOGOTA4483', '03BOGOTA3994'],
      ...['06CARACAS2669', '06BOGOTA4483', '03BOGOTA3994'],
    ]);
  });

  it('cites what its REF line says, and nothing of its own heading, routing and page headers', () => {
    for (const { text, address, title } of CABLE_PAGES.filter((page) => page.text.includes(BODY))) {
      const cable = citingCable(spot, text, address, title);
      const cited = spot(text, { cable, loose: false })
        .map(({ ids }) => ids[0])
        .filter((id) => id !== '04CARACAS3124');
      expect(cited).toEqual(['04CARACAS2669', '04BOGOTA4483', '03BOGOTA3994']);
    }
  });
});
