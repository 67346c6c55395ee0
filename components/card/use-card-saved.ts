import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CableId } from '@/lib/cable';
import { onNews } from '@/lib/messages/listen';
import { ask } from '@/lib/messages/send';
import type { FoundOn, SavedCable, SavedChange } from '@/lib/saved/saved-cable';

interface CardSaved {
  saved: SavedCable | null;
  /** What was just removed and can be put back. */
  removed: SavedCable | null;
  /** What went wrong, in words; null where nothing did. */
  failure: string | null;
  save: () => Promise<void>;
  remove: () => Promise<void>;
  restore: () => Promise<void>;
  setNote: (note: string) => Promise<boolean>;
}

/** Follows whether one cable is saved, wherever that changes, and changes it. */
export function useCardSaved(
  id: CableId,
  atFirst: SavedCable | null,
  foundOn: FoundOn | null,
): CardSaved {
  const [saved, setSaved] = useState(atFirst);
  const [removed, setRemoved] = useState<SavedCable | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  useEffect(() => {
    const gone = new AbortController();
    const hear = (news: SavedChange[]) => {
      const own = news.find((one) => one.id === id);
      if (own) setSaved(own.saved);
    };
    onNews('savedChanged', hear, gone.signal);
    return () => gone.abort();
  }, [id]);

  return {
    saved,
    removed: saved ? null : removed,
    failure,
    async save() {
      const answer = await ask('save', { id, foundOn });
      if (answer.ok) setSaved(answer.value);
      setFailure(answer.ok ? null : i18n.t('saved.failed.save', [id]));
    },
    async remove() {
      const answer = await ask('remove', { id });
      if (answer.ok) {
        setSaved(null);
        setRemoved(answer.value);
      }
      setFailure(answer.ok ? null : i18n.t('saved.failed.remove', [id]));
    },
    async restore() {
      const answer = await ask('merge', { cables: removed ? [removed] : [] });
      if (answer.ok) setSaved(removed);
      setFailure(answer.ok ? null : i18n.t('saved.failed.save', [id]));
    },
    async setNote(note) {
      const answer = await ask('setNote', { id, note });
      setFailure(answer.ok ? null : i18n.t('saved.failed.note', [id]));
      return answer.ok;
    },
  };
}
