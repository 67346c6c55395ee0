import browser, { type Runtime } from 'webextension-polyfill';
import type { CableId } from '@/lib/cable';
import { importedIndex, imports } from '@/lib/imported/imported-index';
import { overlaid } from '@/lib/index/overlay';
import { lookUp } from '@/lib/index/reader';
import type { Answers } from '@/lib/messages/answer';
import { askFrames } from '@/lib/messages/ask-frames';
import { framesOf, rememberFrame } from '@/lib/messages/frames';
import { askPage, tell, tellPages } from '@/lib/messages/send';
import { packagedIndex } from '@/lib/packaged-index';
import { SavedCables } from '@/lib/saved/store';
import { isLooseAlways, isMarkingOn, setLooseAlways, setMarking, siteOf } from '@/lib/settings';
import { showCount } from './badge';
import { loadCard, loadMarker, loadMarkers, registerLoose } from './scripts';

const saved = new SavedCables((changes) => void tell('savedChanged', changes));

/** What the background does when it is asked. */
export const answers: Answers = {
  async lookUp({ ids }, sender) {
    const [on, index, imported] = await Promise.all([
      isMarkingOn(siteOf(sender.tab?.url ?? sender.url)),
      packagedIndex(ids),
      importedIndex(ids),
    ]);
    if (!on) return { marking: 'off' };
    const own = { identifiers: index.identifiers.count, records: index.records.count };
    const found = lookUp(imported?.index ? overlaid(imported.index, index) : index, ids);
    return { marking: 'on', found, counts: imported?.index ? imported.counts : own };
  },

  savedOf: ({ ids }) => saved.of(ids),

  async loadMarker(_, sender) {
    if (!(await isMarkingOn(siteOf(sender.tab?.url ?? sender.url)))) return null;
    await loadMarker(sender, (await isLooseAlways()) || (await isLoosePage(sender)));
    return null;
  },

  async loadCard(_, sender) {
    await loadCard(sender);
    return null;
  },

  async countCables({ ids }, { tab, frameId = 0 }) {
    if (tab?.id === undefined) return null;
    // A frame has none any more when it is left, perhaps with its tab.
    if (ids?.length !== 0) await rememberFrame(tab.id, frameId);
    await showCount(tab.id, ids && (await countIn(tab.id, frameId, ids)));
    void tellPages('citedChanged', { tab: tab.id });
    return null;
  },

  // Nothing of a private window is written down.
  save: ({ id, foundOn }, { tab }) => saved.save(id, tab?.incognito ? null : foundOn),
  setNote: ({ id, note }) => saved.setNote(id, note),
  remove: ({ id }) => saved.remove(id),
  merge: ({ cables }) => saved.merge(cables),

  async setMarking({ site, on }) {
    await setMarking(site, on);
    const tabs = await browser.tabs.query({});
    const ofSite = tabs.filter(({ url }) => siteOf(url) === site);
    await Promise.all(
      ofSite.map(async ({ id }) => {
        if (id === undefined) return;
        if (on) await loadMarkers(id, await isLooseAlways());
        else await askFrames(id, 'stopMarking', {});
      }),
    );
    return null;
  },

  async setLoose({ tab, loose }) {
    await setLooseAlways(loose === 'always');
    await registerLoose();
    const tabs = await browser.tabs.query({});
    await Promise.all(
      tabs.map(async ({ id, url }) => {
        if (id === undefined || !(await isMarkingOn(siteOf(url)))) return;
        await loadMarkers(id, id === tab ? loose !== 'never' : loose === 'always');
      }),
    );
    return null;
  },

  async useImported({ imported }) {
    const used = await imports.use(imported);
    if (used) void tell('indexChanged', {});
    return used;
  },
};

/** Whether the page that a frame is in has uncertain references marked. */
async function isLoosePage({ tab, frameId = 0 }: Runtime.MessageSender): Promise<boolean> {
  if (tab?.id === undefined || frameId === 0) return false;
  const answer = await askPage(tab.id, 'isLoose', {});
  return answer.ok && answer.value;
}

/** Counts the distinct cables of a tab, of which one frame has just told its own. */
async function countIn(tabId: number, frameId: number, told: readonly CableId[]): Promise<number> {
  const ids = new Set(told);
  if ((await framesOf(tabId)).length > 1) {
    for (const { frame, value } of await askFrames(tabId, 'listReferences', {})) {
      if (frame !== frameId) for (const { id } of value.references) ids.add(id);
    }
  }
  return ids.size;
}
