import { addViteConfig, defineWxtModule } from 'wxt/modules';

const PREACT = /\/preact\/dist\/preact\.mjs$/;
const ASSIGNMENT = /\w+\.innerHTML=\w+\.__html/;

/**
 * Takes out of Preact the one way from a string to markup, `dangerouslySetInnerHTML`, which nothing here uses:
 * what is not there cannot be misused, and the stores' linter has nothing to warn of.
 */
export default defineWxtModule({
  name: 'no-markup',
  setup(wxt) {
    addViteConfig(wxt, () => ({ plugins: [{ name: 'no-markup', transform: withoutMarkup }] }));
  },
});

/** Gives Preact's code without the assignment; null for other modules. Throws where Preact no longer has it. */
export function withoutMarkup(code: string, id: string): string | null {
  if (!PREACT.test(id)) return null;
  if (!ASSIGNMENT.test(code)) throw new Error('Preact sets markup in another way than was known.');
  return code.replace(ASSIGNMENT, 'void 0');
}
