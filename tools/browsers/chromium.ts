import { type BrowserContext, chromium, type Worker } from 'playwright-core';
import { killBrowser, pressShortcut, stopWorker } from './chromium-control';
import { ChromiumPage } from './chromium-page';
import { ensureBrowsers } from './ensure';
import { openProfile } from './profile';
import { localHosts, startRecordingProxy } from './proxy';
import type { LaunchOptions, Session } from './session';
import { commandShortcut } from './shortcut';
import { startWhole, type Undo } from './undo';

/** In the worker, and on a page of the browser's. */
declare const chrome: typeof import('wxt/browser').browser;

/** What only Chromium can offer, besides the common session. */
export interface ChromiumSession extends Session {
  readonly context: BrowserContext;
  readonly extensionId: string;
  worker(): Promise<Worker>;
  open(url: string): Promise<ChromiumPage>;
}

/** Starts Chromium with the built extension. */
export const launchChromium = (options: LaunchOptions): Promise<ChromiumSession> =>
  startWhole((undo) => start(options, undo));

async function start(options: LaunchOptions, undo: Undo): Promise<ChromiumSession> {
  const { chromium: executablePath } = ensureBrowsers('chromium');
  const profile = openProfile(options.profile);
  undo.add(profile.discard);
  const proxy = await startRecordingProxy(OWN_ERRANDS);
  undo.add(proxy.close);
  const context = await chromium.launchPersistentContext(profile.folder, {
    executablePath,
    headless: !options.headed,
    // A person's window has the size that they give it, and their own colour scheme.
    ...(options.headed
      ? { viewport: null, colorScheme: null }
      : { deviceScaleFactor: options.scale ?? 1, colorScheme: options.colorScheme ?? 'light' }),
    ignoreDefaultArgs: ['--disable-extensions', '--disable-back-forward-cache'],
    args: flags(options, proxy.port),
  });
  undo.add(() => context.close());
  const worker = async () =>
    context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker', { timeout: 15_000 });
  const extensionId = await worker().then(
    (started) => new URL(started.url()).host,
    () => Promise.reject(new Error(`No extension started from ${options.extension}: is it built?`)),
  );
  const origin = `chrome-extension://${extensionId}/`;
  const anyPage = async () => context.pages().at(-1) ?? context.newPage();
  const devtools = async () => context.newCDPSession(await anyPage());
  return {
    name: 'chromium',
    context,
    extensionId,
    worker,
    requests: proxy.requests,
    extensionUrl: (path) => origin + path,
    async open(url) {
      const page = await ChromiumPage.of(await context.newPage());
      await page.goto(url);
      return page;
    },
    async pressCommand(name, page) {
      await page.bringToFront();
      const { devtools } = page as ChromiumPage;
      await pressShortcut(devtools, commandShortcut(options.extension, name));
    },
    async reloadExtension() {
      await allowReload(context);
      const before = await worker();
      const started = context.waitForEvent('serviceworker', { timeout: 15_000 });
      const ended = new Promise((resolve) => before.once('close', resolve));
      // It ends with the call, which may then not be answered.
      void before.evaluate(() => chrome.runtime.reload()).catch(() => {});
      await Promise.all([started, ended]);
    },
    stopBackground: async () => stopWorker(await devtools(), origin),
    kill: () => killBrowser(context),
    close: () => undo.run(),
  };
}

/** An extension from a folder starts anew only in developer mode. */
async function allowReload(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(() => {
    const { developerPrivate } = chrome as unknown as DeveloperApi;
    return developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
  });
  await page.close();
}

interface DeveloperApi {
  developerPrivate: { updateProfileConfiguration(to: { inDeveloperMode: boolean }): Promise<void> };
}

/**
 * Chromium fetches a component on demand, which no flag prevents: the browser's own errand, told apart by its host.
 * All its other errands are switched off below.
 */
const OWN_ERRANDS = ['update.googleapis.com', 'redirector.gvt1.com'];

/** This list replaces Playwright's own, of which it keeps what bears on a test. The first is for what forms would send. */
const FEATURES_OFF = [
  'AutofillServerCommunication',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'MediaRouter',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'PaintHolding',
  'PreconnectToSearch',
  'DestroyProfileOnBrowserClose',
];

/** A loopback address would bypass the proxy; `<-loopback>` takes that away from all but the tests' own ports. */
function flags({ extension, headed, online, ports }: LaunchOptions, proxyPort: number): string[] {
  return [
    ...(headed ? [] : ['--headless=new']),
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--disable-features=${FEATURES_OFF.join(',')}`,
    // Asked at the start whether anyone is signed in; port 9 (discard) answers nothing.
    '--gaia-url=http://127.0.0.1:9/',
    ...(online
      ? []
      : [
          `--proxy-server=http://127.0.0.1:${proxyPort}`,
          `--proxy-bypass-list=${['<-loopback>', ...localHosts(ports)].join(';')}`,
        ]),
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
  ];
}
