import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CableId } from '@/lib/cable';
import { postOf } from '@/lib/index/post';
import { cableOf, type OpenIndex } from '@/lib/index/reader';
import type { CardView } from '@/lib/page/knowledge';
import type { FoundOn, SavedCable } from '@/lib/saved/saved-cable';
import { CableCard } from '../card/CableCard';
import { useSaved } from '../saved/saved-context';

interface Props {
  id: CableId;
  index: OpenIndex;
  /** The page it is cited on, kept with it when it is saved. */
  foundOn: FoundOn | null;
  onOpen: (id: CableId) => void;
  onBack: () => void;
}

/** The card of a cable that was opened from a list, with the way back to it. */
export function CableDetail({ id, index, foundOn, onOpen, onBack }: Props) {
  const { cables } = useSaved();
  const place = useRef<HTMLElement>(null);
  // To where reading begins and Back is next; the row that was pressed is hidden now.
  useEffect(() => {
    if (id) place.current?.focus();
  }, [id]);
  const view = viewOf(id, index, cables ?? []);
  return (
    <article ref={place} class="detail" tabIndex={-1} aria-label={i18n.t('card.label', [id])}>
      {view && <CableCard view={view} {...{ foundOn, onOpen, onBack }} onClose={null} />}
    </article>
  );
}

function viewOf(id: CableId, index: OpenIndex, saved: readonly SavedCable[]): CardView | null {
  const cable = cableOf(index, id);
  if (!cable) return null;
  return {
    cable,
    post: postOf(index, cable.station),
    saved: saved.find((one) => one.id === cable.id) ?? null,
    counts: { identifiers: index.identifiers.count, records: index.records.count },
    cited: null,
  };
}
