import { i18n } from '#i18n';
import type { CableId } from '@/lib/cable';
import { StarFilledIcon, StarIcon } from './icons';

interface Props {
  id: CableId;
  saved: boolean;
  onToggle: () => void;
}

/** Saves a cable, or takes it off the saved ones. */
export function StarButton({ id, saved, onToggle }: Props) {
  return (
    <button
      type="button"
      class="star quiet"
      aria-pressed={saved}
      aria-label={i18n.t('common.save', [id])}
      title={i18n.t(saved ? 'common.saved' : 'common.save', [id])}
      onClick={onToggle}
    >
      {saved ? <StarFilledIcon /> : <StarIcon />}
    </button>
  );
}
