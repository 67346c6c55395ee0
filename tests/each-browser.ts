import { afterAll, beforeAll, describe } from 'vitest';
import { BROWSER_NAMES, launchReftel } from '../tools/browsers/launch';
import type { BrowserPage, Session } from '../tools/browsers/session';
import { type PageServer, serveTestPages } from '../tools/page-server';

/** A browser with the extension, and a tab in it that all tests of a block use one after the other. */
export interface Visit {
  readonly session: Session;
  readonly page: BrowserPage;
  /** Gives the address of a page of tests/pages. */
  url(path: string): string;
}

/** Describes what holds in each browser, which is started once for all of it. */
export function inEachBrowser(title: string, tests: (visit: Visit) => void): void {
  describe.each(BROWSER_NAMES)(`${title} in %s`, (name) => {
    let server: PageServer;
    let session: Session;
    let page: BrowserPage;
    beforeAll(async () => {
      server = await serveTestPages();
      session = await launchReftel(name, { ports: [server.port] });
      page = await session.open(server.url('empty.html'));
    });
    afterAll(async () => {
      await session.close();
      await server.close();
    });
    tests({
      get session() {
        return session;
      },
      get page() {
        return page;
      },
      url: (path) => server.url(path),
    });
  });
}
