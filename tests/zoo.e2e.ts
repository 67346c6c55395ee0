import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_NAMES, launchReftel } from '../tools/browsers/launch';
import type { Session } from '../tools/browsers/session';
import { type PageServer, serveTestPages } from '../tools/page-server';
import { claimsMarks } from './zoo/judge';
import { kinds } from './zoo/kinds';
import { stepsOf, takeStep, untilTrue, type Visitor } from './zoo/visit';

/**
 * Every page of this folder claims what the extension marks on it: an element with `data-marked` has marks for exactly these
 * identifiers, in order, one with `data-unmarked` has none, and what is in neither has none. Only what a reader sees counts.
 * `data-surface` says which text a mark covers where that isn't the identifier. `window.steps` are changes, after each
 * of which the claims, which it may have changed too, are true again.
 */
const FOLDER = join(import.meta.dirname, 'pages/zoo');

/** What documents without elements of their own are to have. */
const WHOLE: Record<string, string> = {
  'plain-text.txt': '04CARACAS3124 06CARACAS751 04CARACAS3026',
};

const PAGES = readdirSync(FOLDER)
  .filter((file) => /^\.(html|xhtml|svg|xml|txt)$/.test(extname(file)))
  .map((file) => [file, titleOf(file)] as const);

let server: PageServer;
let kindOf: Visitor['kindOf'];
beforeAll(async () => {
  server = await serveTestPages();
  kindOf = await kinds();
});
afterAll(() => server.close());

describe.each(BROWSER_NAMES)('the zoo in %s', (name) => {
  let session: Session;
  let visitor: Visitor;
  beforeAll(async () => {
    session = await launchReftel(name, { ports: [server.port] });
    visitor = { page: await session.open(server.url('empty.html')), kindOf };
  });
  afterAll(() => session.close());

  it.each(PAGES)('%s: %s', async (file) => {
    const { page } = visitor;
    const whole = WHOLE[file] ?? null;
    await page.goto(server.url(`zoo/${file}`));
    let { places, faults } = await untilTrue(visitor, whole);
    expect(faults).toEqual([]);
    let claimed = claimsMarks(places);
    for (const step of await stepsOf(page)) {
      await takeStep(page, step);
      ({ places, faults } = await untilTrue(visitor, whole));
      expect(faults, step).toEqual([]);
      claimed ||= claimsMarks(places);
    }
    expect(claimed, 'the page claims a mark somewhere').toBe(true);
  });
});

/** The first words of a document of any kind: its title, or its first line. */
function titleOf(file: string): string {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  return /<title>([^<]*)/.exec(text)?.[1] ?? text.split('\n')[0] ?? file;
}
