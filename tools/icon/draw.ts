import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureBrowsers } from '../browsers/ensure';
import { ROOT } from '../checks/check';

const SIZES = [16, 32, 48, 96, 128];

/** Draws the extension's icons from their one source, which adapts to its size by media queries of its own. */
const svg = readFileSync(join(import.meta.dirname, 'reftel.svg'), 'utf8');
const source = `data:image/svg+xml,${encodeURIComponent(svg)}`;
const { chromium: executablePath } = ensureBrowsers('chromium');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}img{display:block}</style><img src="${source}" width="${size}" height="${size}">`,
  );
  const path = join(ROOT, 'public/icon', `${size}.png`);
  await page.screenshot({ path, omitBackground: true });
}
await browser.close();
