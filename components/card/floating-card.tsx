import { render } from 'preact';
import { i18n } from '#i18n';
import type { CableId } from '@/lib/cable';
import type { CardAnchor, CardEvents, CardSurface } from '@/lib/page/card-surface';
import { closestComposed } from '@/lib/page/closest';
import type { CardView } from '@/lib/page/knowledge';
import { isShadowRoot, rootOf } from '@/lib/page/safe-dom';
import { foundOn } from '@/lib/saved/found-on';
import { direction, language } from '../language';
import { CardStack } from './CardStack';
import { makeHost, show } from './host';
import { lookUpView } from './look-up-view';
import { follow } from './place-card';

/** Gives the card of a page: made when first shown, in the top layer, out of reach of the page's styles and scripts. */
export function floatingCard(events: CardEvents, signal: AbortSignal): CardSurface {
  const { host, root } = makeHost();
  let stopFollowing = () => {};
  let focusedBefore: Element | null = null;
  root.addEventListener('focusin', () => events.hold());

  /** Names the card after the cable it shows now, and keeps the focus that was on the reference in it. */
  function turned(id: CableId): void {
    const card = root.querySelector<HTMLElement>('.floating');
    card?.setAttribute('aria-label', i18n.t('card.label', [id]));
    card?.focus({ preventScroll: true });
  }

  function draw(view: CardView): void {
    render(
      <div
        class="floating"
        role="dialog"
        tabIndex={-1}
        lang={language()}
        dir={direction()}
        aria-label={i18n.t('card.label', [view.cable.id])}
      >
        <CardStack
          key={view.cable.id}
          first={view}
          foundOn={foundOn(document.title, location.href)}
          lookUp={lookUpView}
          onClose={events.close}
          onTurn={turned}
        />
      </div>,
      root,
    );
  }

  const surface: CardSurface = {
    open(view: CardView, anchor: CardAnchor, { focus }): void {
      stopFollowing();
      // Outside of the innermost modal dialog or fullscreen element all is inert.
      const place =
        closestComposed(anchor.element, ':modal, :popover-open') ?? document.documentElement;
      if (host.parentElement !== place) place.append(host);
      draw(view);
      show(host, true);
      host.showPopover();
      stopFollowing = follow(anchor, host, events.close);
      if (!focus) return;
      focusedBefore ??= document.activeElement;
      root.querySelector<HTMLElement>('.floating')?.focus({ preventScroll: true });
    },
    close(): void {
      stopFollowing();
      const hadFocus = document.activeElement === host;
      if (host.isConnected) host.hidePopover();
      show(host, false);
      render(null, root);
      if (hadFocus && focusedBefore instanceof HTMLElement) {
        focusedBefore.focus({ preventScroll: true });
      }
      focusedBefore = null;
    },
    has({ target, clientX, clientY }) {
      if (target === host) return true;
      // In a component's dialog the card stands in a shadow root, of which an event only names the host.
      const tree = rootOf(host);
      return isShadowRoot(tree) && tree.elementFromPoint(clientX, clientY) === host;
    },
  };
  signal.addEventListener('abort', () => {
    surface.close();
    host.remove();
  });
  return surface;
}
