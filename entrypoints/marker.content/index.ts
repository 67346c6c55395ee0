import tables from 'virtual:reference-tables';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { annotate } from '@/lib/page/annotate';
import { spotter } from '@/lib/reference';
import { gate } from '@/lib/reference/gate';
import { headsOf } from '@/lib/reference/heads';

export default defineContentScript({
  matches: ['<all_urls>'],
  registration: 'runtime',
  main: (ctx) => annotate({ mayCite: gate(headsOf(tables)), spot: spotter(tables) }, ctx),
});
