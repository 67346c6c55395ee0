import { i18n } from '#i18n';
import './marking-switch.css';

interface Props {
  site: string;
  on: boolean;
  onTurn: (on: boolean) => void;
}

/** Turns marking on or off for the site in front. */
export function MarkingSwitch({ site, on, onTurn }: Props) {
  return (
    <button
      type="button"
      class="switch-line"
      role="switch"
      aria-checked={on}
      onClick={() => onTurn(!on)}
    >
      <span class="switch-words">{i18n.t('popup.marking.label', [site])}</span>
      <span class="switch" aria-hidden="true" />
    </button>
  );
}
