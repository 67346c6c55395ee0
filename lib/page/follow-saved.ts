import type { CableId } from '@/lib/cable';
import { MOST_IDS } from '@/lib/messages/limits';
import { onNews } from '@/lib/messages/listen';
import { ask } from '@/lib/messages/send';
import type { Knowledge } from './knowledge';

/**
 * Keeps what a page knows of saved cables true until `signal` fires. Gives what reads the state of cables that
 * have come to be known since, so that it is there before their cards are opened.
 */
export function followSaved(knowledge: Knowledge, signal: AbortSignal): () => Promise<void> {
  const read = new Set<CableId>();
  const told = new Set<CableId>();
  onNews(
    'savedChanged',
    (changes) => {
      for (const { id, saved } of changes) {
        // What is told is newer than any answer still on its way.
        read.add(id);
        told.add(id);
        knowledge.setSaved(id, saved);
      }
    },
    signal,
  );
  return async () => {
    const unread = knowledge.ids().filter((id) => !read.has(id));
    for (const id of unread) read.add(id);
    for (let at = 0; at < unread.length; at += MOST_IDS) {
      const ids = unread.slice(at, at + MOST_IDS);
      const answer = await ask('savedOf', { ids });
      if (!answer.ok) for (const id of ids) read.delete(id);
      else
        for (const saved of answer.value)
          if (!told.has(saved.id)) knowledge.setSaved(saved.id, saved);
    }
  };
}
