import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { poll } from '../tools/browsers/card';
import { BROWSER_NAMES, launchReftel } from '../tools/browsers/launch';
import { discardProfile, makeProfile } from '../tools/browsers/profile';
import type { BrowserPage, Session } from '../tools/browsers/session';
import { csvRow } from './import-around';
import { blocks, choose, shows } from './options-page';

const CSV = csvRow({
  id: '04CARACAS3025',
  body: 'SUBJECT: OIL AS IMPORTED BY HAND\n\n1. (C) Summary.',
});
const LARGE = csvRow({ id: '06CARACAS751', date: '3/22/2006 14:22' });
/** How often a row comes in a file that takes some seconds to read. */
const MANY = 400_000;

/** Leaves a block behind as an import does that has begun to store its index. */
const leaveBlock = (page: BrowserPage) =>
  page.evaluate(
    () =>
      new Promise<null>((resolve, reject) => {
        const opening = indexedDB.open('reftel-imported');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const putting = opening.result.transaction('blocks', 'readwrite', {
            durability: 'strict',
          });
          putting.objectStore('blocks').put(new Uint8Array(9), `${crypto.randomUUID()}/tables`);
          putting.oncomplete = () => {
            opening.result.close();
            resolve(null);
          };
        };
      }),
  );

describe.each(BROWSER_NAMES)('a browser that is killed while it imports: %s', (name) => {
  let profile: string;
  let session: Session;
  let options: BrowserPage;
  let stored: number;

  const start = async () => {
    session = await launchReftel(name, { profile });
    options = await session.open(session.extensionUrl('options.html'));
    await shows(options, 'Travels with Reftel: the numbers of 251,287 released cables');
  };

  beforeAll(async () => {
    profile = makeProfile();
    await start();
    await choose(options, 'cables.csv', CSV);
    await shows(options, '1 cable was imported from cables.csv.');
    stored = await blocks(options);
    await choose(options, 'large.csv', LARGE, MANY);
    await shows(options, 'MB a second');
    await leaveBlock(options);
    await session.kill();
    await session.close();
    await start();
  });
  afterAll(async () => {
    await session.close();
    discardProfile(profile);
  });

  it('says so the next time, and has nothing left of it', async () => {
    await shows(options, 'The import of large.csv was cut short');
    await shows(options, 'Choose large.csv again to begin anew.');
    expect(await blocks(options)).toBe(stored);
  });

  it('has the index of before in use, in the search and on cards', async () => {
    await shows(options, 'Imported from cables.csv');
    const popup = await session.open(session.extensionUrl('popup.html'));
    await poll('the field', 5_000, async () =>
      (await popup.evaluate(() => document.activeElement?.matches('input'))) ? true : undefined,
    );
    await popup.type('oil by hand');
    await shows(popup, 'Oil as Imported by Hand');
    await popup.press('Enter');
    await shows(popup, '5 October 2004');
    await popup.close();
  });

  it('imports again', async () => {
    await options.bringToFront();
    await choose(options, 'cables.csv', LARGE);
    await shows(options, '1 cable was imported from cables.csv.');
    expect(await blocks(options)).toBe(stored);
  });
});
