import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitForCard } from '../tools/browsers/card';
import { BROWSER_NAMES, launchReftel } from '../tools/browsers/launch';
import { waitForMarks } from '../tools/browsers/marks';
import type { BrowserPage, Session } from '../tools/browsers/session';
import { hoverText } from '../tools/browsers/text';
import { type PageServer, serveTestPages } from '../tools/page-server';
import { cablePage, csvRow } from './import-around';
import { blocks, choose, press, shows } from './options-page';

const ID = '04CARACAS3124';
const CSV =
  csvRow({ id: ID, body: 'TAGS: PHUM, VE\nSUBJECT: AS IMPORTED BY HAND\n\n1. (C) Summary.' }) +
  csvRow({ id: '06CARACAS3037', date: '10/12/2006 10:00' }) +
  csvRow({ id: '06CARACAS3038', date: 'never' });
/** How often a row comes in a file that takes some seconds to read. */
const MANY = 400_000;

let server: PageServer;
beforeAll(async () => {
  server = await serveTestPages();
});
afterAll(() => server.close());

describe.each(BROWSER_NAMES)('an import in %s', (name) => {
  let session: Session;
  let options: BrowserPage;
  beforeAll(async () => {
    session = await launchReftel(name, { ports: [server.port] });
    options = await session.open(session.extensionUrl('options.html'));
    await shows(options, 'Travels with Reftel: the numbers of 251,287 released cables');
  });
  afterAll(() => session.close());

  /** Opens the card of the cable on an article, which shows some words. */
  const cardShows = async (article: BrowserPage, words: string) => {
    await article.bringToFront();
    await article.move({ x: 1, y: 1 });
    await hoverText(article, ID);
    await waitForCard(article, words);
    await article.press('Escape');
    await options.bringToFront();
  };

  it('of cables.csv shows on pages that are open already, and says what was left out', async () => {
    const article = await session.open(server.url('article.html'));
    await waitForMarks(article);
    await options.bringToFront();
    await choose(options, 'cables.csv', CSV);
    await shows(options, '2 cables were imported from cables.csv.');
    await shows(options, '1 entry was left out');
    await cardShows(article, 'As Imported by Hand');
    await article.close();
  });

  it('is still in use when the background was ended', async () => {
    await session.stopBackground();
    const article = await session.open(server.url('article.html'));
    await waitForMarks(article);
    await cardShows(article, 'As Imported by Hand');
    await article.close();
  });

  it('of a file that cannot be read says where and what to do, and changes nothing', async () => {
    const before = await blocks(options);
    await choose(options, 'broken.csv', `${csvRow({ id: ID })}"1","2\n`);
    await shows(options, 'broken.csv has a quotation mark missing or out of place');
    await shows(options, 'begins at line 5. Correct that record');
    await choose(options, 'cables.zip', 'PK\u0003\u0004');
    await shows(options, 'cables.zip is an archive. Unpack it');
    await shows(options, 'Imported from cables.csv');
    expect(await blocks(options)).toBe(before);
  });

  it('that is broken off leaves the old one in use, and nothing behind', async () => {
    const before = await blocks(options);
    await choose(
      options,
      'large.csv',
      csvRow({ id: '06CARACAS751', date: '3/22/2006 14:22' }),
      MANY,
    );
    await shows(options, 'Reading large.csv');
    await press(options, 'Cancel');
    await shows(options, 'The import of large.csv was broken off. Nothing was changed.');
    await shows(options, 'Imported from cables.csv');
    expect(await blocks(options)).toBe(before);
  });

  it('whose page is closed leaves the old one in use, and the next can begin', async () => {
    const other = await session.open(session.extensionUrl('options.html'));
    await shows(other, 'Imported from cables.csv');
    await choose(other, 'large.csv', csvRow({ id: '06CARACAS751', date: '3/22/2006 14:22' }), MANY);
    await shows(other, 'Reading large.csv');
    await other.goto('about:blank');
    await other.close();
    await options.bringToFront();
    await choose(options, '04CARACAS3124.html', cablePage({}), 1, true);
    await shows(options, '1 cable was imported from cable.');
    const article = await session.open(server.url('article.html'));
    await waitForMarks(article);
    await cardShows(article, 'GOV "Efforts" & More');
    await article.close();
  });

  it('is as if it had never been once it is removed', async () => {
    await press(options, 'Remove the imported index');
    await press(options, 'Remove');
    await shows(options, 'The imported index is removed.');
    expect(await blocks(options)).toBe(0);
    const article = await session.open(server.url('article.html'));
    await waitForMarks(article);
    await cardShows(article, 'GOV Efforts to Combat TIPs');
    await article.close();
  });

  it('asks nothing of any network', () => {
    expect(session.requests).toEqual([]);
  });
});
