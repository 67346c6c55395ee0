import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CableId } from '@/lib/cable';
import { onNews } from '@/lib/messages/listen';
import type { CardView } from '@/lib/page/knowledge';
import type { FoundOn, SavedChange } from '@/lib/saved/saved-cable';
import { CableCard } from './CableCard';

/** What came of following a reference: its card, or why there is none. */
export type Followed = CardView | 'unknown' | 'unreachable';

interface Props {
  first: CardView;
  foundOn: FoundOn | null;
  lookUp: (id: CableId) => Promise<Followed>;
  onClose: (() => void) | null;
  /** Hears which cable is shown after a reference was followed, or the way back gone. */
  onTurn?: (id: CableId) => void;
}

/** A card and those that references led to from it, with the way back. */
export function CardStack({ first, foundOn, lookUp, onClose, onTurn }: Props) {
  const [views, setViews] = useState([first]);
  const [failure, setFailure] = useState<string | null>(null);
  const shown = views.at(-1) ?? first;
  const before = useRef(shown.cable.id);

  useEffect(() => {
    const gone = new AbortController();
    const patch = (changes: SavedChange[]) =>
      setViews((all) =>
        all.map((one) => {
          const own = changes.find(({ id }) => id === one.cable.id);
          return own ? { ...one, saved: own.saved } : one;
        }),
      );
    onNews('savedChanged', patch, gone.signal);
    return () => gone.abort();
  }, []);

  useEffect(() => {
    if (shown.cable.id !== before.current) onTurn?.(shown.cable.id);
    before.current = shown.cable.id;
  }, [shown.cable.id, onTurn]);

  async function open(id: CableId) {
    const found = await lookUp(id);
    if (found === 'unknown') return setFailure(i18n.t('card.unknown', [id]));
    if (found === 'unreachable') return setFailure(i18n.t('card.unreachable', [id]));
    setFailure(null);
    setViews((all) => [...all, found]);
  }

  function back() {
    setFailure(null);
    setViews(views.slice(0, -1));
  }

  return (
    <>
      <CableCard
        view={shown}
        foundOn={foundOn}
        onOpen={(id) => void open(id)}
        onBack={views.length > 1 ? back : null}
        onClose={onClose}
      />
      {failure && (
        <p class="card-failure" role="alert">
          {failure}
        </p>
      )}
    </>
  );
}
