import { join } from 'node:path';
import { addViteConfig, defineWxtModule } from 'wxt/modules';

/** Gives content scripts a context that no page can notice, in place of WXT's own. */
export default defineWxtModule({
  name: 'quiet-context',
  setup(wxt) {
    const replacement = join(wxt.config.root, 'lib/page/context.ts');
    addViteConfig(wxt, () => ({
      resolve: { alias: { 'wxt/utils/content-script-context': replacement } },
    }));
  },
});
