import type { CableId } from '@/lib/cable';
import { ask } from '@/lib/messages/send';
import { Knowledge } from '@/lib/page/knowledge';
import type { Followed } from './CardStack';

/** Asks the background for all that a card shows of a cable. */
export async function lookUpView(id: CableId): Promise<Followed> {
  const answer = await ask('lookUp', { ids: [id] });
  if (!answer.ok || answer.value.marking === 'off') return 'unreachable';
  const knowledge = new Knowledge();
  knowledge.learn([id], answer.value);
  const cable = knowledge.cable(id);
  if (!cable) return 'unknown';
  // By the identifier that the cable is kept under, which for a malformed one is not the one asked for.
  const saved = await ask('savedOf', { ids: [cable.id] });
  if (saved.ok) for (const one of saved.value) knowledge.setSaved(one.id, one);
  return knowledge.view(cable) ?? 'unknown';
}
