import tables from 'virtual:reference-tables';
import stationHeads from 'virtual:station-heads';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { annotate } from '@/lib/page/annotate';
import { spotter } from '@/lib/reference';
import { citings } from '@/lib/reference/citings';

export default defineContentScript({
  matches: ['<all_urls>'],
  registration: 'runtime',
  main: (ctx) => annotate({ citings: citings(stationHeads), spot: spotter(tables) }, ctx),
});
