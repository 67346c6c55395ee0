import { i18n } from '#i18n';
import type { CableId } from '@/lib/cable';

interface Props {
  id: CableId;
  released: boolean;
  onOpen: (id: CableId) => void;
}

/** A reference to another cable, which opens in the same card. */
export function CableLink({ id, released, onOpen }: Props) {
  const words = released ? null : i18n.t('card.isNotReleased', [id]);
  return (
    <button
      type="button"
      class="card-link"
      data-released={released}
      aria-label={words ?? undefined}
      title={words ?? undefined}
      onClick={() => onOpen(id)}
    >
      {id}
    </button>
  );
}
