import { i18n } from '#i18n';
import { LOOSE, type Loose } from '@/lib/settings';
import './loose-choice.css';

interface Props {
  loose: Loose;
  onChoose: (loose: Loose) => void;
}

/** Chooses whether what may be no reference is marked too: on the page in front, or everywhere. */
export function LooseChoice({ loose, onChoose }: Props) {
  return (
    <label class="loose-line">
      <span>{i18n.t('popup.loose.label')}</span>
      <select
        value={loose}
        onChange={({ currentTarget }) => onChoose(currentTarget.value as Loose)}
      >
        {LOOSE.map((one) => (
          <option key={one} value={one}>
            {i18n.t(`popup.loose.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
