import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { ensureBrowsers } from '../../tools/browsers/ensure';
import { openProfile } from '../../tools/browsers/profile';
import { Devtools } from './devtools';
import { Tab } from './tab';

export interface Browser {
  devtools: Devtools;
  open(url?: string): Promise<Tab>;
  close(): Promise<void>;
}

/** Nothing of the browser's own goes on beside what is measured. */
const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--password-store=basic',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--gaia-url=http://127.0.0.1:9/',
  '--remote-debugging-pipe',
];

/** Starts Chromium with unpacked extensions, several of them in the one browser so that rounds interleave. */
export async function launch(extensions: readonly string[]): Promise<Browser> {
  const { chromium } = ensureBrowsers('chromium');
  const profile = openProfile(undefined);
  const folders = extensions.join(',');
  const own = [`--user-data-dir=${profile.folder}`, `--load-extension=${folders}`];
  const process = spawn(chromium, [...FLAGS, `--disable-extensions-except=${folders}`, ...own], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => process.on('exit', () => resolve()));
  const devtools = new Devtools(process);
  await devtools.send('Browser.getVersion');
  return {
    devtools,
    open: (url) => Tab.open(devtools, url),
    async close() {
      devtools.send('Browser.close').catch(() => {});
      await ended;
      profile.discard();
    },
  };
}

/** The id that Chromium gives an unpacked extension: the first half of its path's SHA-256, in the letters a to p. */
export function extensionId(folder: string): string {
  const hash = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}
