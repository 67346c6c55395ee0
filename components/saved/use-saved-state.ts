import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CableId } from '@/lib/cable';
import { onNews } from '@/lib/messages/listen';
import { ask } from '@/lib/messages/send';
import type { FoundOn, SavedCable, SavedChange } from '@/lib/saved/saved-cable';
import { SavedCables } from '@/lib/saved/store';

/** What to tell the reader about the last thing done; `removed` can be put back. */
interface Notice {
  text: string;
  removed?: SavedCable;
}

export interface SavedState {
  /** Latest first; null until they are read. */
  cables: SavedCable[] | null;
  has: (id: CableId) => boolean;
  /** Saves a cable, or removes it where it is saved. */
  toggle: (id: CableId, foundOn: FoundOn | null) => Promise<void>;
  remove: (id: CableId) => Promise<void>;
  restore: (removed: SavedCable) => Promise<void>;
  /** Gives whether the note was kept. */
  setNote: (id: CableId, note: string) => Promise<boolean>;
  notice: Notice | null;
  setNotice: (notice: Notice | null) => void;
}

/** Reads the saved cables and follows every change of them, made here or elsewhere. */
export function useSavedState(): SavedState {
  const [cables, setCables] = useState<SavedCable[] | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const apply = (id: CableId, saved: SavedCable | null) =>
    setCables((old) => old && replaced(old, { id, saved }));
  useEffect(() => follow(setCables, () => setNotice({ text: i18n.t('saved.failed.read') })), []);

  const has = (id: CableId) => cables?.some((one) => one.id === id) ?? false;
  const save = async (id: CableId, foundOn: FoundOn | null) => {
    const answer = await ask('save', { id, foundOn });
    if (answer.ok) apply(id, answer.value);
    setNotice(answer.ok ? null : { text: i18n.t('saved.failed.save', [id]) });
  };
  const remove = async (id: CableId) => {
    const answer = await ask('remove', { id });
    if (!answer.ok) return setNotice({ text: i18n.t('saved.failed.remove', [id]) });
    apply(id, null);
    if (answer.value) setNotice({ text: i18n.t('saved.removed', [id]), removed: answer.value });
  };
  return {
    cables,
    has,
    toggle: (id, foundOn) => (has(id) ? remove(id) : save(id, foundOn)),
    remove,
    restore: async (removed) => {
      const answer = await ask('merge', { cables: [removed] });
      if (answer.ok) apply(removed.id, removed);
      setNotice(answer.ok ? null : { text: i18n.t('saved.failed.save', [removed.id]), removed });
    },
    setNote: async (id, note) => {
      const answer = await ask('setNote', { id, note });
      if (answer.ok) apply(id, answer.value);
      else setNotice({ text: i18n.t('saved.failed.note', [id]) });
      return answer.ok;
    },
    notice,
    setNotice,
  };
}

function replaced(cables: SavedCable[], { id, saved }: SavedChange): SavedCable[] {
  const others = cables.filter((one) => one.id !== id);
  if (!saved) return others;
  const at = others.findIndex(({ savedAt }) => savedAt <= saved.savedAt);
  return others.toSpliced(at < 0 ? others.length : at, 0, saved);
}

/** Gives the list once it is read, then every change; a change heard while reading makes it read again. */
function follow(
  set: (next: (old: SavedCable[] | null) => SavedCable[] | null) => void,
  onFailure: () => void,
) {
  const gone = new AbortController();
  const store = new SavedCables();
  let [reading, stale] = [true, false];
  const read = async (): Promise<void> => {
    stale = false;
    const cables = await store.list();
    if (gone.signal.aborted) return;
    if (stale) return read();
    reading = false;
    set(() => cables);
  };
  onNews(
    'savedChanged',
    (changes) => {
      if (reading) stale = true;
      else set((old) => old && changes.reduce(replaced, old));
    },
    gone.signal,
  );
  read().catch(onFailure);
  return () => gone.abort();
}
