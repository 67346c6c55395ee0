import { i18n } from '#i18n';
import type { Cable } from '@/lib/cable';
import { BackIcon, CloseIcon } from '../icons';

interface Props {
  cable: Cable;
  onBack: (() => void) | null;
  onClose: (() => void) | null;
}

/** The line on top: the classification as a cable's own banner line has it, or what state the cable is in. */
export function Banner({ cable, onBack, onClose }: Props) {
  return (
    <header class="card-banner">
      <span class="card-banner-words">{bannerWords(cable)}</span>
      {onBack && (
        <button
          type="button"
          aria-label={i18n.t('common.back')}
          title={i18n.t('common.back')}
          onClick={onBack}
        >
          <BackIcon />
        </button>
      )}
      {onClose && (
        <button
          type="button"
          aria-label={i18n.t('card.close')}
          title={i18n.t('card.close')}
          onClick={onClose}
        >
          <CloseIcon />
        </button>
      )}
    </header>
  );
}

function bannerWords(cable: Cable): string {
  if (cable.kind === 'record') return cable.classification || i18n.t('card.noClassification');
  return cable.kind === 'identifier' ? i18n.t('card.identifierOnly') : i18n.t('card.notReleased');
}
