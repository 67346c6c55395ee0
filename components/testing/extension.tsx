import { type ComponentChild, render } from 'preact';
import { imports } from '@/lib/imported/imported-index';
import { type Answers, doorkeeper } from '@/lib/messages/answer';
import type { PageReference } from '@/lib/messages/protocol';
import type { SavedCable } from '@/lib/saved/saved-cable';
import { SavedCables } from '@/lib/saved/store';
import { setLooseAlways, setMarking } from '@/lib/settings';
import { setLanguage } from '../language';
import { SavedProvider } from '../saved/saved-context';
import { browser, say, surroundings } from './browser';
import { testIndex } from './facts';

export { surroundings };

/** The store as the background has it: what changes in it is told to every surface. */
export const store = new SavedCables((news) => say({ to: 'surfaces', name: 'savedChanged', news }));

let opened = { close() {} };

const unanswered = () => Promise.reject(new Error('not asked by a page of the extension'));

const answers: Answers = {
  lookUp: unanswered,
  savedOf: ({ ids }) => store.of(ids),
  loadMarker: unanswered,
  loadCard: unanswered,
  countCables: unanswered,
  save: ({ id, foundOn }) => store.save(id, foundOn),
  setNote: ({ id, note }) => store.setNote(id, note),
  remove: ({ id }) => store.remove(id),
  merge: ({ cables }) => store.merge(cables),
  setMarking: ({ site, on }) => setMarking(site, on).then(() => null),
  setLoose: ({ loose }) => setLooseAlways(loose === 'always').then(() => null),
  async useImported({ imported }) {
    const used = await imports.use(imported);
    if (used) say({ to: 'surfaces', name: 'indexChanged', news: {} });
    return used;
  },
};

const door = doorkeeper(answers, {
  ownId: browser.runtime.id,
  ownPages: 'extension:',
  failureOf: (error) => ({ kind: 'unexpected', message: String(error) }),
});

/** Closes what is open, empties store and storage, and has the index, the background and a page without references in their places. */
export async function reset(...saved: SavedCable[]): Promise<void> {
  opened.close();
  await Promise.all((await store.list()).map(({ id }) => store.remove(id)));
  await store.merge(saved);
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
  for (const [name, bytes] of Object.entries(await testIndex()))
    surroundings.files.set(`/index/${name}.bin`, bytes);
  const sender = { id: browser.runtime.id, url: 'extension://popup.html' };
  surroundings.background = async (message) => door(message, sender);
  surroundings.hostAccess = true;
  surroundings.isReadable = () => true;
  surroundings.opened = [];
  cite();
}

/** Has the page in front cite some cables, and gives the list of what it is asked after that. */
export function cite(...references: PageReference[]): { name: string; ask: unknown }[] {
  const asked: { name: string; ask: unknown }[] = [];
  surroundings.page = async ({ name, ask }) => {
    if (name !== 'listReferences') asked.push({ name, ask });
    return { ok: true, value: name === 'listReferences' ? { loose: false, references } : null };
  };
  return asked;
}

/** Draws a surface into an empty page; `close` takes it away as closing it would. */
export function open(surface: ComponentChild): { close: () => void } {
  opened.close();
  document.body.replaceChildren();
  document.title = 'Reftel';
  setLanguage(document);
  const root = document.createElement('div');
  root.id = 'root';
  document.body.append(root);
  render(<SavedProvider>{surface}</SavedProvider>, root);
  opened = { close: () => render(null, root) };
  return opened;
}
