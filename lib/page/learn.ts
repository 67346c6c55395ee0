import type { CableId } from '@/lib/cable';
import { MOST_IDS } from '@/lib/messages/limits';
import type { Failure } from '@/lib/messages/protocol';
import { ask } from '@/lib/messages/send';
import type { Knowledge } from './knowledge';

/** Asks for what is not known yet of some cables. Gives why not all could be learnt; `off` where the page is not to be marked. */
export async function learnAll(
  knowledge: Knowledge,
  wanted: Iterable<CableId>,
  signal: AbortSignal,
): Promise<Failure['kind'] | 'off' | null> {
  const ids = knowledge.unasked(wanted);
  for (let at = 0; at < ids.length && !signal.aborted; at += MOST_IDS) {
    const batch = ids.slice(at, at + MOST_IDS);
    const answer = await ask('lookUp', { ids: batch });
    if (!answer.ok) return answer.error.kind;
    if (answer.value.marking === 'off') return 'off';
    knowledge.learn(batch, answer.value);
  }
  return null;
}
