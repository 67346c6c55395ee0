import stationHeads from 'virtual:station-heads';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { askForMarks } from '@/lib/page/ask-for-marks';
import { gate } from '@/lib/reference/gate';
import './marks.css';

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  main: (ctx) => askForMarks(gate(stationHeads), ctx),
});
