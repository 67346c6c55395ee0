import { answerAsPage, onNews } from '@/lib/messages/listen';
import { report } from '@/lib/report';
import { Annotator } from './annotator';
import { lasting } from './lasting';
import { clearLeftBehind } from './left-behind';
import { isLoose } from './loose-flag';
import { leaveMarked, type Marked, takeOver } from './meeting';
import type { Finders } from './spot-nodes';

/**
 * Marks the references of the page and answers for them, until the context is aborted; it aborts the context
 * itself where the extension is gone from under the page.
 */
export function annotate(finders: Finders, context: AbortController): void {
  const listen = { signal: context.signal, capture: true, passive: true };
  const annotator = new Annotator(finders, context, () => (marked.onChange ?? awaitCards)());
  if (!takeOver({ context, marks: (loose) => annotator.isMarking(loose) }, isLoose())) return;
  clearLeftBehind();
  const marked: Marked = {
    annotator,
    context,
    onChange: null,
    walk: null,
    walkWanted: null,
    lastMove: null,
  };
  /** A pointer that comes to rest on a mark before cards can be opened would not be heard of again. */
  const awaitCards = () => document.addEventListener('pointermove', keepMove, listen);
  const keepMove = (event: PointerEvent) => {
    if (marked.onChange === null) marked.lastMove = event;
    else document.removeEventListener('pointermove', keepMove, listen);
  };
  leaveMarked(marked);
  answerAsPage(
    {
      listReferences: () => ({
        loose: isLoose(),
        references: annotator
          .visible()
          .flatMap(({ cable }, n) => (cable ? [{ n, id: cable.id }] : [])),
      }),
      hasFocus: () => document.hasFocus(),
      isLoose,
      walk: ({ step, from }) => {
        if (marked.walk) return marked.walk(step, from);
        marked.walkWanted = step;
        return annotator.visible().length > 0;
      },
      stopMarking: () => {
        annotator.stop();
        return null;
      },
    },
    context.signal,
  );
  onNews('indexChanged', () => void annotator.learnAnew().catch(report), context.signal);
  // A page that comes back from the history has kept its marks, but the browser has cleared its badge.
  const onShow = ({ persisted }: PageTransitionEvent) => persisted && annotator.tellCables();
  const onHide = () => annotator.tellNone();
  const retry = () => void annotator.retry();
  lasting(() => {
    window.addEventListener('pageshow', onShow, listen);
    document.addEventListener('visibilitychange', retry, listen);
    // A frame that goes takes its cables along; of a whole page the browser clears the badge.
    if (window !== window.top) window.addEventListener('pagehide', onHide, listen);
  }, context.signal);
  void annotator.start({ loose: isLoose() });
}
