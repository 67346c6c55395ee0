import { defineWxtModule } from 'wxt/modules';

/**
 * Gives the style sheet of content scripts to Firefox as the reader's own, which applies inside shadow roots, too;
 * one of a page would have to be adopted into each root, where the page could see it. Chromium's apply there anyway.
 */
export default defineWxtModule({
  name: 'user-styles',
  setup(wxt) {
    if (wxt.config.browser !== 'firefox') return;
    wxt.hook('build:manifestGenerated', (_, manifest) => {
      for (const script of manifest.content_scripts ?? [])
        Object.assign(script, { css_origin: 'user' });
    });
  },
});
