import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/** Nothing is fetched, framed or posted: the whole session stays inside the extension. */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/i18n/module'],
  vite: () => ({ plugins: [preact()], build: { target: ['chrome129', 'firefox146'] } }),
  manifest: ({ browser }) => ({
    name: 'Reftel',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'scripting'],
    host_permissions: ['<all_urls>'],
    content_security_policy: { extension_pages: CSP },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' } },
      'next-reference': {
        suggested_key: { default: 'Alt+Shift+Period' },
        description: '__MSG_commandNextReference__',
      },
      'previous-reference': {
        suggested_key: { default: 'Alt+Shift+Comma' },
        description: '__MSG_commandPreviousReference__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'reftel@reftel.example',
              strict_min_version: '146.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '129' }),
  }),
});
