import type { BrowserContext, CDPSession } from 'playwright-core';
import type { Shortcut } from './shortcut';

const MODIFIER_BITS = { Alt: 1, Ctrl: 2, Shift: 8 } as const;

/**
 * Presses a shortcut so that the browser's own table of shortcuts, and so `commands.onCommand`, gets it.
 * Playwright's `keyboard.press` stays inside the page: an event reaches the browser only with a native key code.
 */
export async function pressShortcut(devtools: CDPSession, shortcut: Shortcut): Promise<void> {
  const event = {
    modifiers: shortcut.modifiers.reduce((bits, name) => bits | MODIFIER_BITS[name], 0),
    code: shortcut.code,
    key: shortcut.key,
    windowsVirtualKeyCode: shortcut.keyCode,
    nativeVirtualKeyCode: shortcut.keyCode,
  };
  await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
  await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
}

/** Stops the service worker of an origin and waits until it has stopped. The next event starts it anew. */
export async function stopWorker(devtools: CDPSession, origin: string): Promise<void> {
  const stopped = new Promise<void>((resolve) => {
    devtools.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      const ours = versions.filter((version) => version.scriptURL.startsWith(origin));
      if (ours.some((version) => version.runningStatus === 'stopped')) resolve();
    });
  });
  await devtools.send('ServiceWorker.enable');
  await devtools.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await devtools.detach();
}

/** Kills the browser's own process, with which all others end, and waits until it is gone. */
export async function killBrowser(context: BrowserContext): Promise<void> {
  const devtools = await context.browser()?.newBrowserCDPSession();
  const { processInfo = [] } = (await devtools?.send('SystemInfo.getProcessInfo')) ?? {};
  const gone = new Promise((resolve) => context.once('close', resolve));
  for (const { type, id } of processInfo) if (type === 'browser') process.kill(id, 'SIGKILL');
  await gone;
}
