import browser from 'webextension-polyfill';
import { lookUp } from '@/lib/index/reader';
import type { Answers } from '@/lib/messages/answer';
import { askPage, tell } from '@/lib/messages/send';
import { packagedIndex } from '@/lib/packaged-index';
import { SavedCables } from '@/lib/saved/store';
import { isMarkingOn, setMarking, siteOf } from '@/lib/settings';
import { showCount } from './badge';
import { load, loadMarkers } from './scripts';

const saved = new SavedCables((id, one) => void tell('savedChanged', { id, saved: one }));

/** What the background does when it is asked. */
export const answers: Answers = {
  async lookUp({ ids }, sender) {
    const [on, index] = await Promise.all([
      isMarkingOn(siteOf(sender.tab?.url ?? sender.url)),
      packagedIndex(ids),
    ]);
    if (!on) return { marking: 'off' };
    const counts = {
      identifiers: index.identifiers.count,
      records: index.records.count,
    };
    return { marking: 'on', found: lookUp(index, ids), counts };
  },

  savedOf: ({ ids }) => saved.of(ids),

  async loadMarker(_, sender) {
    if (await isMarkingOn(siteOf(sender.tab?.url ?? sender.url))) await load('marker', sender);
    return null;
  },

  async loadCard(_, sender) {
    await load('card', sender);
    return null;
  },

  async countMarks({ cables }, { tab }) {
    if (tab?.id !== undefined) await showCount(tab.id, cables);
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
        if (on) await loadMarkers(id);
        else await askPage(id, 'stopMarking', {});
      }),
    );
    return null;
  },
};
