import { existsSync } from 'node:fs';

/**
 * Chromium builds that honour `--load-extension`. Branded Google Chrome (137 and later) ignores that flag, so it is not
 * looked for: it would start, and every test would fail for want of the extension.
 */
const CHROMIUM_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/local/bin/chromium',
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
  '/opt/homebrew/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const FIREFOX_PLACES = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/usr/local/bin/firefox',
  '/opt/firefox/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
];

/** The named variable's path if it is set, else the first usual place that exists. A variable that points nowhere throws. */
function find(variable: string, places: readonly string[]): string | null {
  const wanted = process.env[variable];
  if (!wanted) return places.find((place) => existsSync(place)) ?? null;
  if (existsSync(wanted)) return wanted;
  throw new Error(`${variable} points to ${wanted}, where there is no file.`);
}

/** The path of a Chromium that can load an unpacked extension, or null. */
export const chromiumPath = (): string | null => find('CHROMIUM_PATH', CHROMIUM_PLACES);

/** The path of a Firefox, or null. */
export const firefoxPath = (): string | null => find('FIREFOX_PATH', FIREFOX_PLACES);
