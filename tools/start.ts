import { join, relative } from 'node:path';
import { BUILDS, build } from '../tests/build';
import { waitForCard, waitForRest } from './browsers/card';
import type { ChromiumSession } from './browsers/chromium';
import { ensureBrowsers } from './browsers/ensure';
import { launchReftel } from './browsers/launch';
import { waitForMarks } from './browsers/marks';
import { hoverText } from './browsers/text';
import { ROOT } from './checks/check';
import { type PageServer, serveTestPages } from './page-server';

const PICTURE = join(ROOT, 'results/start.png');
const REFERENCE = '04CARACAS3124';

/** A person can only be shown something where there is a screen. */
const hasScreen = (): boolean =>
  ['darwin', 'win32'].includes(process.platform) ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** A browser of its own for the reader to try the extension in, until they close it. */
async function show(server: PageServer): Promise<void> {
  const session = await launchReftel('chromium', { headed: true, online: true });
  const closed = new Promise((resolve) => session.context.on('close', resolve));
  const [blank] = session.context.pages();
  await session.open(server.url('article.html'));
  await blank?.close();
  console.log('Point at an underlined reference. Close the browser when you have seen enough.');
  await closed;
  await session.close();
}

/** The same without a screen: points at the first reference, and says what the card shows. */
async function tell(session: ChromiumSession, server: PageServer): Promise<void> {
  const page = await session.open(server.url('article.html'));
  await waitForMarks(page);
  await hoverText(page, REFERENCE);
  console.log(await waitForCard(page, REFERENCE));
  await waitForRest(page);
  await page.screenshot({ file: PICTURE });
  console.log(relative(ROOT, PICTURE));
}

ensureBrowsers('chromium');
build(BUILDS[0]);
const server = await serveTestPages();
if (hasScreen()) await show(server);
else {
  const session = await launchReftel('chromium', { ports: [server.port] });
  await tell(session, server).finally(() => session.close());
}
await server.close();
