import tables from 'virtual:reference-tables';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { annotate } from '@/lib/page/annotate';
import { spotter } from '@/lib/reference';
import { citings } from '@/lib/reference/citings';
import { headsOf } from '@/lib/reference/heads';

export default defineContentScript({
  matches: ['<all_urls>'],
  registration: 'runtime',
  main: (ctx) => annotate({ citings: citings(headsOf(tables)), spot: spotter(tables) }, ctx),
});
