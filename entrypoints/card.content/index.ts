import { defineContentScript } from 'wxt/utils/define-content-script';
import { floatingCard } from '@/components/card/floating-card';
import { openCards } from '@/lib/page/open-cards';

export default defineContentScript({
  matches: ['<all_urls>'],
  registration: 'runtime',
  main: () => openCards(floatingCard),
});
