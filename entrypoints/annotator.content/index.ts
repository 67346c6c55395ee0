import tables from 'virtual:reference-tables';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { annotate } from '@/lib/page/annotate';
import { spotter } from '@/lib/reference';
import './marks.css';

export default defineContentScript({
  matches: ['<all_urls>'],
  main: (ctx) => annotate(spotter(tables), ctx),
});
