import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing';
import { referenceTables } from './modules/index-files';
import { chromiumPath } from './tools/browsers/find';

/** The words as the browser gets them, for the stand-in of its `i18n`. */
async function englishMessages() {
  const messages = await parseMessagesFile(join(import.meta.dirname, 'locales/en.yml'));
  return generateChromeMessages(messages);
}

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [await WxtVitest(), referenceTables(import.meta.dirname)],
        test: {
          name: 'unit',
          environment: 'node',
          // Whole releases are built and read: a busy machine takes its time.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          include: ['{lib,tests,tools,entrypoints}/**/*.test.ts'],
          exclude: ['**/*.browser.test.*'],
        },
      },
      {
        plugins: [preact(), referenceTables(import.meta.dirname)],
        resolve: {
          alias: {
            '@': import.meta.dirname,
            // Made by `wxt prepare`.
            '#i18n': join(import.meta.dirname, '.wxt/i18n/index.ts'),
          },
        },
        // Found while the tests run, it would have them start anew.
        optimizeDeps: { include: ['fast-check'] },
        test: {
          name: 'browser',
          // A busy machine takes its time.
          expect: { poll: { timeout: 5_000 } },
          setupFiles: ['components/testing/setup.ts'],
          provide: { messages: await englishMessages() },
          include: ['{lib,components,entrypoints}/**/*.browser.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            instances: [{ browser: 'chromium' }],
            provider: playwright({
              launchOptions: { executablePath: chromiumPath() ?? '', args: ['--no-sandbox'] },
            }),
          },
        },
      },
      {
        resolve: { alias: { '@': import.meta.dirname } },
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/**/*.e2e.ts'],
          globalSetup: ['tests/build.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
