import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { bidi } from './bidi';
import { ensureBrowsers } from './ensure';
import { pressShortcut, reloadAddon, stopEventPage } from './firefox-control';
import { FirefoxPage } from './firefox-page';
import { openProfile } from './profile';
import { localHosts, startRecordingProxy } from './proxy';
import type { LaunchOptions, Session } from './session';
import { commandShortcut } from './shortcut';
import { startWhole, type Undo } from './undo';

/** Any fixed one: Firefox gives a new one to each installation, and an add-on's storage and address go by it. */
const UUID = '7c1f1d8e-5b0a-4c39-9d6b-2f4e8a31c604';

/** Firefox's own settings service, switched off; the variable of its development tools makes it heed this on a release build. */
const QUIET = { 'services.settings.server': 'data:,#remote-settings-dummy/v1' };

/** Starts Firefox with the built extension as a temporary add-on, which is gone after a restart, though not what it stored. */
export const launchFirefox = (options: LaunchOptions): Promise<Session> =>
  startWhole((undo) => start(options, undo));

async function start(options: LaunchOptions, undo: Undo): Promise<Session> {
  const { firefox: executablePath } = ensureBrowsers('firefox');
  const addon = addonId(options.extension);
  const profile = openProfile(options.profile);
  undo.add(profile.discard);
  const proxy = await startRecordingProxy([]);
  undo.add(proxy.close);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: !options.headed,
    userDataDir: profile.folder,
    args: ['-remote-allow-system-access'],
    defaultViewport: { width: 1280, height: 720 },
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    extraPrefsFirefox: {
      ...QUIET,
      ...identityPrefs(addon),
      ...(options.online ? {} : proxyPrefs(proxy.port, options)),
      ...lookPrefs(options),
    },
  });
  undo.add(() => browser.close());
  await browser.installExtension(options.extension);
  const send = bidi(browser);
  return {
    name: 'firefox',
    requests: proxy.requests,
    extensionUrl: (path) => `moz-extension://${UUID}/${path}`,
    async open(url) {
      const page = new FirefoxPage(await browser.newPage(), send);
      await page.goto(url);
      return page;
    },
    async pressCommand(name, page) {
      await page.bringToFront();
      await pressShortcut(send, commandShortcut(options.extension, name));
    },
    stopBackground: () => stopEventPage(send, addon),
    reloadExtension: () => reloadAddon(send, addon),
    async kill() {
      const own = browser.process();
      const gone = new Promise((resolve) => own?.once('exit', resolve));
      own?.kill('SIGKILL');
      await gone;
    },
    close: () => undo.run(),
  };
}

function addonId(extension: string): string {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}

const identityPrefs = (addon: string) => ({
  'extensions.webextensions.uuids': JSON.stringify({ [addon]: UUID }),
  'extensions.webextensions.keepUuidOnUninstall': true,
  'extensions.webextensions.keepStorageOnUninstall': true,
});

/** Without `failover_direct` off, Firefox would go around a proxy that refuses. */
const proxyPrefs = (port: number, { ports }: LaunchOptions) => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
  'network.proxy.allow_hijacking_localhost': true,
  'network.proxy.failover_direct': false,
  'network.proxy.no_proxies_on': localHosts(ports).join(', '),
});

const lookPrefs = ({ colorScheme, scale }: LaunchOptions) => ({
  'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
  'ui.systemUsesDarkTheme': colorScheme === 'dark' ? 1 : 0,
  ...(scale && { 'layout.css.devPixelsPerPx': String(scale) }),
});
