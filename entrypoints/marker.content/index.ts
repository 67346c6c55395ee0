import stationCodes from 'virtual:station-codes';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { annotate } from '@/lib/page/annotate';
import { spotter } from '@/lib/reference';

export default defineContentScript({
  matches: ['<all_urls>'],
  registration: 'runtime',
  main: (ctx) => annotate(spotter(stationCodes.split(' ')), ctx),
});
