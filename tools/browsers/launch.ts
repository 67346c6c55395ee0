import { resolve } from 'node:path';
import { type ChromiumSession, launchChromium } from './chromium';
import type { BrowserName } from './ensure';
import { launchFirefox } from './firefox';
import type { LaunchOptions, Session } from './session';

export const BROWSER_NAMES = ['chromium', 'firefox'] as const satisfies readonly BrowserName[];

const BUILT = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' } as const;

/** The folder that the build for this browser stands in. */
export const builtExtension = (name: BrowserName): string =>
  resolve(import.meta.dirname, '../..', BUILT[name]);

type Options = Omit<LaunchOptions, 'extension'> & Partial<Pick<LaunchOptions, 'extension'>>;

/** Starts either browser with the extension as it was last built, or another one. */
export function launchReftel(name: 'chromium', options?: Options): Promise<ChromiumSession>;
export function launchReftel(name: BrowserName, options?: Options): Promise<Session>;
export function launchReftel(name: BrowserName, options: Options = {}): Promise<Session> {
  const all = { extension: builtExtension(name), ...options };
  return name === 'chromium' ? launchChromium(all) : launchFirefox(all);
}
