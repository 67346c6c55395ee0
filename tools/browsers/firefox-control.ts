import { runIn, type Send, windowContext } from './bidi';
import type { Shortcut } from './shortcut';
import { callSource } from './source';

/** The parts of Firefox's privileged scope that are used in the functions below. */
declare const Cc: Record<string, { createInstance(type: unknown): TextInputProcessor }>;
declare const Ci: { nsITextInputProcessor: unknown };
declare const ChromeUtils: {
  importESModule(url: string): {
    AddonManager: { getAddonByID(id: string): Promise<{ reload(): Promise<void> }> };
    ExtensionParent: { GlobalManager: { getExtension(id: string): Extension } };
  };
};

interface TextInputProcessor {
  beginInputTransactionForTests(window: Window): boolean;
  keydown(event: KeyboardEvent): number;
  keyup(event: KeyboardEvent): boolean;
}

interface Extension {
  terminateBackground(options: { ignoreDevToolsAttached: boolean }): Promise<void>;
}

/**
 * Presses a shortcut in the browser's window, so that its table of shortcuts, and so `commands.onCommand`, gets it.
 * The protocol's own key actions end in the page's process and reach no shortcut.
 */
export async function pressShortcut(send: Send, { modifiers, ...key }: Shortcut): Promise<void> {
  const names = modifiers.map((name) => (name === 'Ctrl' ? 'Control' : name));
  const press = (held: readonly string[], key: string, code: string, keyCode: number) => {
    const processor = Cc['@mozilla.org/text-input-processor;1']?.createInstance(
      Ci.nsITextInputProcessor,
    );
    if (!processor?.beginInputTransactionForTests(window))
      throw new Error('The window takes no keys.');
    const modifier = (name: string) => new KeyboardEvent('', { key: name, code: `${name}Left` });
    const event = new KeyboardEvent('', { key, code, keyCode });
    for (const name of held) processor.keydown(modifier(name));
    processor.keydown(event);
    processor.keyup(event);
    for (const name of held) processor.keyup(modifier(name));
  };
  const call = callSource(press, [names, key.key, key.code, key.keyCode]);
  await runIn(send, { context: await windowContext(send) }, call);
}

/** Ends the add-on's event page, as Firefox does when it is idle. The next event starts it anew. */
export async function stopEventPage(send: Send, addon: string): Promise<void> {
  const stop = (id: string) =>
    ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
      .ExtensionParent.GlobalManager.getExtension(id)
      .terminateBackground({ ignoreDevToolsAttached: true });
  await runIn(send, { context: await windowContext(send) }, callSource(stop, [addon]));
}

/** Ends the add-on and starts it anew, as an update does. */
export async function reloadAddon(send: Send, addon: string): Promise<void> {
  const reload = async (id: string) => {
    const { AddonManager } = ChromeUtils.importESModule(
      'resource://gre/modules/AddonManager.sys.mjs',
    );
    await (await AddonManager.getAddonByID(id)).reload();
  };
  await runIn(send, { context: await windowContext(send) }, callSource(reload, [addon]));
}
