import { ask } from '@/lib/messages/send';
import type { Gate } from '@/lib/reference/gate';
import { takeOver } from './meeting';
import { untilCited } from './until-cited';

/**
 * Waits for a page to have something that may cite a cable, and has it marked then. Most pages never have, and this is
 * all that they pay for.
 */
export function askForMarks(mayCite: Gate, context: AbortController): void {
  const { signal } = context;
  takeOver({ context, marks: () => false }, false);
  const found = async () => {
    const answer = await ask('loadMarker', {});
    if (answer.ok || answer.error.kind !== 'unreachable') return true;
    // Where nobody answers for now, the next find asks again, or the reader's coming back to the page.
    document.addEventListener('visibilitychange', () => void found(), { signal, once: true });
    return false;
  };
  untilCited(mayCite, found, signal);
}
