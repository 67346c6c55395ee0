import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordFileOf } from '../lib/index/files';
import { clickInCard, poll, waitForCard } from '../tools/browsers/card';
import { BROWSER_NAMES, builtExtension, launchReftel } from '../tools/browsers/launch';
import { countMarks, waitForMarks } from '../tools/browsers/marks';
import type { BrowserPage, Session } from '../tools/browsers/session';
import { hoverText } from '../tools/browsers/text';
import { type PageServer, serveTestPages } from '../tools/page-server';

let server: PageServer;
beforeAll(async () => {
  server = await serveTestPages();
});
afterAll(() => server.close());

/** Gives a copy of the built extension in which one byte of an index file is another. */
function damaged(name: 'chromium' | 'firefox', file: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'reftel-damaged-'));
  cpSync(builtExtension(name), folder, { recursive: true });
  const path = join(folder, 'index', file);
  const bytes = readFileSync(path);
  bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1);
  writeFileSync(path, bytes);
  return folder;
}

const shows = (page: BrowserPage, words: string) =>
  poll(`“${words}” on the page`, 5_000, async () =>
    (await page.evaluate(() => document.body.innerText)).includes(words) ? true : undefined,
  );

describe.each(BROWSER_NAMES)('an index file damaged on disk in %s', (name) => {
  let session: Session;
  let folder: string;
  const start = async (file: string) => {
    folder = damaged(name, file);
    session = await launchReftel(name, { extension: folder, ports: [server.port] });
  };
  const stop = async () => {
    await session.close();
    rmSync(folder, { recursive: true });
  };

  it('a record file: its cables are known by number, the card says why, saving works', async () => {
    const file = `${recordFileOf('CARACAS')}.bin`;
    await start(file);
    const page = await session.open(server.url('article.html'));
    await waitForMarks(page, 10);
    await hoverText(page, '04CARACAS3124');
    const text = await waitForCard(page);
    expect(text).toContain('a file of the index is damaged');
    expect(text).toContain('October 2004');
    await clickInCard(page, 'Save');
    await waitForCard(page, 'Saved');
    const popup = await session.open(session.extensionUrl('popup.html'));
    await shows(popup, `The index file ${file} is damaged`);
    await stop();
  });

  it('identifiers.bin: nothing is marked, the popup names the file and what to do', async () => {
    await start('identifiers.bin');
    const page = await session.open(server.url('article.html'));
    const popup = await session.open(session.extensionUrl('popup.html'));
    await shows(popup, 'The index file identifiers.bin is damaged. Reinstall Reftel');
    expect(await countMarks(page)).toBe(0);
    await stop();
  });
});
