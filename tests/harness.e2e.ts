import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardText, clickInCard, poll, waitForCard, waitForNoCard } from '../tools/browsers/card';
import { BROWSER_NAMES, launchReftel } from '../tools/browsers/launch';
import { countMarks, waitForMarks } from '../tools/browsers/marks';
import { discardProfile, makeProfile } from '../tools/browsers/profile';
import type { Session } from '../tools/browsers/session';
import { hoverText } from '../tools/browsers/text';
import { type PageServer, serveTestPages } from '../tools/page-server';

let server: PageServer;
beforeAll(async () => {
  server = await serveTestPages();
});
afterAll(() => server.close());

/** If one of these is red, the other browser tests can't be believed. */
describe.each(BROWSER_NAMES)('a session of %s', (name) => {
  let session: Session;
  beforeAll(async () => {
    session = await launchReftel(name, { ports: [server.port] });
  });
  afterAll(() => session.close());

  it('reads and clicks in the closed shadow root of the card', async () => {
    const page = await session.open(server.url('article.html'));
    expect(await cardText(page)).toBeNull();
    await waitForMarks(page);
    await hoverText(page, '04CARACAS3124');
    expect(await waitForCard(page, '04CARACAS3124')).toContain('Embassy Caracas');
    await clickInCard(page, 'Close');
    await waitForNoCard(page);
    await page.close();
  });

  it('names what the card has when a control is not there', async () => {
    const page = await session.open(server.url('article.html'));
    await expect(clickInCard(page, 'Close')).rejects.toThrow('No card is open');
    await waitForMarks(page);
    await hoverText(page, '04CARACAS3124');
    await waitForCard(page);
    await expect(clickInCard(page, 'No such thing')).rejects.toThrow(/it has .*Close/);
    await page.close();
  });

  it('looks into a page whose own world is broken', async () => {
    const page = await session.open(server.url('throws.html'));
    const length = () => document.body.innerHTML.length;
    await expect(page.evaluate(length)).rejects.toThrow('forbids the DOM');
    expect(await page.inspect(length)).toBeGreaterThan(0);
    expect(await waitForMarks(page)).toBe(1);
    await page.close();
  });

  it('looks into every frame of a page, at any depth and of another site', async () => {
    const page = await session.open(server.url('zoo/frame-nested.html'));
    const hosts = await poll('three documents', 5_000, async () => {
      const seen = await page.inspectFrames(() => [location.hostname, document.body.innerText]);
      return seen.length === 3 && seen.every(([, text]) => text) ? seen : undefined;
    });
    expect(hosts.map(([host]) => host)).toEqual(['127.0.0.1', 'localhost', '127.0.0.1']);
    expect(hosts.map(([, text]) => /\d\dCARACAS\d+/.exec(text ?? '')?.[0])).toEqual([
      '08CARACAS283',
      '06CARACAS751',
      '04CARACAS3124',
    ]);
    await page.close();
  });

  it('presses a command so that the extension hears it', async () => {
    const page = await session.open(server.url('article.html'));
    await waitForMarks(page);
    await session.pressCommand('next-reference', page);
    expect(await waitForCard(page)).toContain('04CARACAS3124');
    await page.close();
  });

  it('stops the background, which the next message starts again', async () => {
    const page = await session.open(server.url('empty.html'));
    await session.stopBackground();
    await page.goto(server.url('article.html'));
    expect(await waitForMarks(page)).toBeGreaterThan(20);
    await page.close();
  });

  it('sees every request but those to the pages under test', async () => {
    const page = await session.open(server.url('empty.html'));
    expect(await countMarks(page)).toBe(0);
    expect(session.requests).toEqual([]);
    await page.evaluate(async () => {
      const addresses = ['http://reftel.example/a', 'https://reftel.example/b'];
      await Promise.allSettled(addresses.map((address) => fetch(address)));
    });
    expect(session.requests).toContain('GET http://reftel.example/a');
    expect(session.requests).toContain('CONNECT reftel.example:443');
    await page.close();
  });
});

describe.each(BROWSER_NAMES)('a profile of %s', (name) => {
  it('keeps what the extension stored when the browser starts again', async () => {
    const profile = makeProfile();
    try {
      const first = await launchReftel(name, { profile });
      const page = await first.open(first.extensionUrl('popup.html'));
      await page.evaluate(async () => {
        await (globalThis as unknown as Api).chrome.storage.local.set({ kept: 'yes' });
      });
      await first.close();
      const second = await launchReftel(name, { profile });
      const again = await second.open(second.extensionUrl('popup.html'));
      const kept = () => (globalThis as unknown as Api).chrome.storage.local.get('kept');
      expect(await again.evaluate(kept)).toEqual({ kept: 'yes' });
      await second.close();
    } finally {
      discardProfile(profile);
    }
  });
});

interface Api {
  chrome: {
    storage: {
      local: {
        set(values: Record<string, string>): Promise<void>;
        get(key: string): Promise<Record<string, string>>;
      };
    };
  };
}
