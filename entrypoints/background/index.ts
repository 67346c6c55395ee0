import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { inTurn } from '@/lib/imported/alone';
import { imports } from '@/lib/imported/imported-index';
import { doorkeeper } from '@/lib/messages/answer';
import { report } from '@/lib/report';
import { answers } from './answers';
import { failureOf } from './failure';
import { registerLoose } from './scripts';
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

    // The browser forgets it with every update.
    browser.runtime.onInstalled.addListener(() => void registerLoose());

    // What an import left behind that the end of the browser cut short.
    browser.runtime.onStartup.addListener(() => void inTurn(() => imports.sweep()).catch(report));

    browser.commands.onCommand.addListener(async (command) => {
      const step = STEPS.get(command);
      const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
      if (step && tab?.id !== undefined) await walk(tab.id, step);
    });
  },
});
