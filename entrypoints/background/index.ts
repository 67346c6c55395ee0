import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { inTurn } from '@/lib/imported/alone';
import { imports } from '@/lib/imported/imported-index';
import { doorkeeper } from '@/lib/messages/answer';
import { forgetTab } from '@/lib/messages/frames';
import { report } from '@/lib/report';
import { answers } from './answers';
import { failureOf } from './failure';
import { guardStorage } from './guard-storage';
import { readOpenPages, registerLoose } from './scripts';
import { walk } from './walk';

const STEPS = new Map<string, 1 | -1>([
  ['next-reference', 1],
  ['previous-reference', -1],
]);

export default defineBackground({
  type: 'module',
  main() {
    const door = {
      ownId: browser.runtime.id,
      ownPages: browser.runtime.getURL(''),
      failureOf,
    };
    browser.runtime.onMessage.addListener(doorkeeper(answers, door));

    browser.runtime.onInstalled.addListener(({ reason }) => {
      void guardStorage().catch(report);
      // The browser forgets them with every update.
      void registerLoose().catch(report);
      // Firefox does it by itself; in Chromium the scripts of before would be left alone with their pages.
      if (reason === 'update' && !import.meta.env.FIREFOX) void readOpenPages().catch(report);
    });

    browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));

    // What an import left behind that the end of the browser cut short.
    browser.runtime.onStartup.addListener(() => void inTurn(() => imports.sweep()).catch(report));

    browser.commands.onCommand.addListener(async (command) => {
      const step = STEPS.get(command);
      const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
      if (step && tab?.id !== undefined) await walk(tab.id, step);
    });
  },
});
