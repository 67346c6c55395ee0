import { ask } from '@/lib/messages/send';
import type { Gate } from '@/lib/reference/gate';
import { takeOver } from './meeting';
import { untilCited } from './until-cited';

/**
 * Waits for a page to have something that may cite a cable, and has it marked then. Most pages never have, and this is
 * all that they pay for.
 */
export async function askForMarks(mayCite: Gate, context: AbortController): Promise<void> {
  takeOver(context);
  for (;;) {
    await untilCited(mayCite, context.signal);
    const answer = await ask('loadMarker', {});
    // Where nobody answers for now, the next thing that may cite a cable asks again.
    if (answer.ok || answer.error.kind !== 'unreachable') return;
  }
}
