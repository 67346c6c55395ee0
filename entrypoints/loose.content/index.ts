import { defineContentScript } from 'wxt/utils/define-content-script';
import { ask } from '@/lib/messages/send';

/** Registered while the reader wants uncertain references marked on all pages. */
export default defineContentScript({
  matches: ['<all_urls>'],
  registration: 'runtime',
  main: () => void ask('loadMarker', {}),
});
