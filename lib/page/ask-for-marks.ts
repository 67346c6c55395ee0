import { ask } from '@/lib/messages/send';
import type { Gate } from '@/lib/reference/gate';
import { takeOver } from './meeting';
import { untilCited } from './until-cited';

/** Milliseconds after which who did not answer is asked again; or when the reader comes back to the page. */
const ASK_AGAIN = 10_000;

/**
 * Waits for a page to have something that may cite a cable, and has it marked then. Most pages never have, and this is
 * all that they pay for.
 */
export async function askForMarks(mayCite: Gate, context: AbortController): Promise<void> {
  takeOver(context);
  await untilCited(mayCite, context.signal);
  for (;;) {
    const answer = await ask('loadMarker', {});
    if (answer.ok || answer.error.kind !== 'unreachable' || context.signal.aborted) return;
    await new Promise<void>((resolve) => {
      setTimeout(resolve, ASK_AGAIN);
      document.addEventListener('visibilitychange', () => resolve(), { once: true });
    });
  }
}
