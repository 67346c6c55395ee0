import { answerAsPage } from '@/lib/messages/listen';
import type { Spot } from '@/lib/reference';
import { Annotator } from './annotator';
import { leaveMarked, type Marked, takeOver } from './meeting';

/**
 * Marks the references of the page and answers for them, until the context is aborted; it aborts the context
 * itself where the extension is gone from under the page.
 */
export function annotate(spot: Spot, context: AbortController): void {
  takeOver(context);
  const listen = { signal: context.signal, capture: true, passive: true };
  const annotator = new Annotator(spot, context, () => (marked.onChange ?? awaitCards)());
  const marked: Marked = { annotator, context, onChange: null, walkWanted: null, lastMove: null };
  /** A pointer that comes to rest on a mark before cards can be opened would not be heard of again. */
  const awaitCards = () => document.addEventListener('pointermove', keepMove, listen);
  const keepMove = (event: PointerEvent) => {
    if (marked.onChange === null) marked.lastMove = event;
    else document.removeEventListener('pointermove', keepMove, listen);
  };
  leaveMarked(marked);
  answerAsPage(
    {
      listReferences: () =>
        annotator.visible().flatMap(({ cable }, n) => (cable ? [{ n, id: cable.id }] : [])),
      // Taken over by the script that opens cards, once it is there.
      walk: ({ step }) => {
        if (marked.onChange === null) marked.walkWanted = step;
        return null;
      },
      stopMarking: () => {
        annotator.stop();
        return null;
      },
    },
    context.signal,
  );
  // A page that comes back from the history has kept its marks, but the browser has cleared its badge.
  window.addEventListener(
    'pageshow',
    ({ persisted }) => persisted && annotator.tellCount(),
    listen,
  );
  document.addEventListener('visibilitychange', () => void annotator.retry(), listen);
  // What opens and closes by a press shows and hides references, often by style alone.
  for (const type of ['toggle', 'click']) {
    document.addEventListener(type, () => requestAnimationFrame(() => annotator.recount()), listen);
  }
  void annotator.start();
}
