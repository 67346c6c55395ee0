import { answerAsPage } from '@/lib/messages/listen';
import { isInstalled } from '@/lib/messages/send';
import type { CardEvents, CardSurface } from './card-surface';
import { followSaved } from './follow-saved';
import { HoverWatch } from './hover-watch';
import { elementOf, type Mark } from './mark';
import { takeMarked } from './meeting';
import { isUsable, topModal } from './modal';
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

  function visit(mark: Mark | null | undefined): boolean {
    if (!mark) return false;
    last = mark;
    scrollTo(mark);
    watch.visit(mark);
    return true;
  }

  /** The marks that a reader can see and use: not those under a modal dialog. */
  function usable(): Mark[] {
    const modal = topModal(annotator.trees());
    return annotator.visible().filter((mark) => isUsable(elementOf(mark) ?? document, modal));
  }

  marked.walk = (step, from) => {
    const marks = usable();
    if (from === 'end') return visit(marks.at(step === 1 ? 0 : -1));
    return visit(markAfter(marks, watch.shown ?? seen(last), step));
  };
  if (marked.walkWanted !== null) {
    marked.walk(marked.walkWanted, 'here') || marked.walk(marked.walkWanted, 'end');
  }
  // Not for a pointer that has gone from the page since.
  else if (marked.lastMove && document.documentElement.matches(':hover'))
    watch.follow(marked.lastMove);
  // It would keep its target in memory after the page has removed it.
  marked.lastMove = null;

  answerAsPage(
    {
      goTo: ({ n, id }) => {
        const marks = usable();
        // The page may have changed since it was listed.
        visit(marks[n]?.cable?.id === id ? marks[n] : marks.find(({ cable }) => cable?.id === id));
        return null;
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
