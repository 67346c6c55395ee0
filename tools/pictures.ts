import { join, relative } from 'node:path';
import { BUILDS, build } from '../tests/build';
import { poll, waitForCard, waitForRest } from './browsers/card';
import { ensureBrowsers } from './browsers/ensure';
import { launchReftel } from './browsers/launch';
import { waitForMarks } from './browsers/marks';
import type { Box, Session } from './browsers/session';
import { hoverText } from './browsers/text';
import { ROOT } from './checks/check';
import { type PageServer, serveTestPages } from './page-server';

const FOLDER = join(ROOT, 'docs/pictures');
const SCHEMES = ['light', 'dark'] as const;
const REFERENCE = '04CARACAS3124';

/** A search whose words are met by the subject and the post, and the beginning of numbers it finds. */
const QUERY = 'chavez caracas';
const FOUND = '09CARACAS';

async function picture(name: string, take: (file: string) => Promise<unknown>): Promise<void> {
  const file = join(FOLDER, `${name}.png`);
  await take(file);
  console.log(relative(ROOT, file));
}

/** The page with its marks, and the card with the words that it belongs to. */
async function article(session: Session, server: PageServer, scheme: string): Promise<void> {
  const page = await session.open(server.url('article.html'));
  await page.resize(1000, 900);
  await waitForMarks(page);
  if (scheme === 'light') await picture('article', (file) => page.screenshot({ file }));
  const point = await hoverText(page, REFERENCE);
  await waitForCard(page, REFERENCE);
  await waitForRest(page);
  const card = await page.inCard((root): Box => {
    const boxes = [...root.children].map((child) => child.getBoundingClientRect());
    const { x, y, width, height } = boxes.reduce((a, b) => (b.width > a.width ? b : a));
    return { x, y, width, height };
  });
  if (!card) throw new Error('The card closed while its picture was taken.');
  await picture(`card-${scheme}`, (file) => page.screenshot({ file, clip: around(card, point.y) }));
  await page.close();
}

/** The card's box with some of the page about it, and with the line of the text that it stands at. */
function around({ x, y, width, height }: Box, line: number): Box {
  const top = Math.max(0, Math.min(y - 24, line - 64));
  const bottom = Math.max(y + height + 24, line + 64);
  return { x: Math.max(0, x - 90), y: top, width: width + 180, height: bottom - top };
}

/** The popup with the results of a search, in the size that its content gives it. */
async function popup(session: Session, scheme: string): Promise<void> {
  const page = await session.open(session.extensionUrl('popup.html'));
  await page.resize(400, 600);
  await poll(
    'the field to be ready',
    5_000,
    async () =>
      (await page.evaluate(() => document.activeElement?.tagName)) === 'INPUT' || undefined,
  );
  await page.type(QUERY);
  await poll(`${FOUND} among the results`, 5_000, async () =>
    (await page.evaluate(() => document.body.innerText)).includes(FOUND) ? true : undefined,
  );
  await picture(`popup-${scheme}`, (file) => page.screenshot({ file }));
  await page.close();
}

ensureBrowsers('chromium');
build(BUILDS[0]);
const server = await serveTestPages();
for (const colorScheme of SCHEMES) {
  const session = await launchReftel('chromium', { ports: [server.port], colorScheme, scale: 2 });
  try {
    await article(session, server, colorScheme);
    await popup(session, colorScheme);
  } finally {
    await session.close();
  }
}
await server.close();
