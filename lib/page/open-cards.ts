import { answerAsPage } from '@/lib/messages/listen';
import { isInstalled } from '@/lib/messages/send';
import type { CardEvents, CardSurface } from './card-surface';
import { followSaved } from './follow-saved';
import { HoverWatch } from './hover-watch';
import type { Mark } from './mark';
import { takeMarked } from './meeting';
import { isInView, markAfter, scrollTo } from './walk';

/** Opens cards on the marks of this page as the reader points at them, walks through them or picks them. */
export function openCards(
  makeCard: (events: CardEvents, signal: AbortSignal) => CardSurface,
): void {
  const marked = takeMarked();
  if (!marked) return;
  const { annotator, context } = marked;
  const watch = new HoverWatch(
    annotator,
    (events) => ending(makeCard(events, context.signal), context),
    context.signal,
  );
  const readSaved = followSaved(annotator.knowledge, context.signal);
  marked.onChange = () => {
    watch.check();
    void readSaved();
  };
  void readSaved();

  let last: Mark | null = null;

  function visit(mark: Mark | null | undefined): null {
    if (!mark) return null;
    last = mark;
    scrollTo(mark);
    watch.visit(mark);
    return null;
  }

  const walk = (step: 1 | -1) =>
    visit(markAfter(annotator.visible(), watch.shown ?? seen(last), step));
  if (marked.walkWanted !== null) walk(marked.walkWanted);
  // Not for a pointer that has gone from the page since.
  else if (marked.lastMove && document.documentElement.matches(':hover'))
    watch.follow(marked.lastMove);
  // It would keep its target in memory after the page has removed it.
  marked.lastMove = null;

  answerAsPage(
    {
      walk: ({ step }) => walk(step),
      goTo: ({ n, id }) => {
        const marks = annotator.visible();
        // The page may have changed since it was listed.
        return visit(
          marks[n]?.cable?.id === id ? marks[n] : marks.find(({ cable }) => cable?.id === id),
        );
      },
    },
    context.signal,
  );
}

/** A mark visited before is walked on from while it is in view; else the reader has gone elsewhere. */
function seen(last: Mark | null): Mark | null {
  return last && isInView(last) ? last : null;
}

/** A card that ends everything instead of opening where the extension is gone from under the page. */
function ending(card: CardSurface, context: AbortController): CardSurface {
  return {
    ...card,
    open: (...shown) => (isInstalled() ? card.open(...shown) : context.abort()),
  };
}
