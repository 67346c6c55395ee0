import { i18n } from '#i18n';
import type { CableId, Neighbours } from '@/lib/cable';

/** The released numbers on either side of one that was not released. */
export function NearestReleased({
  before,
  after,
  onOpen,
}: Neighbours & { onOpen: (id: CableId) => void }) {
  const nearest = [before, after].filter((id) => id !== null);
  if (nearest.length === 0) return null;
  return (
    <p class="nearest">
      {i18n.t('popup.search.nearest')}
      {nearest.map((id) => (
        <button type="button" key={id} class="plain cable-id" onClick={() => onOpen(id)}>
          {id}
        </button>
      ))}
    </p>
  );
}
