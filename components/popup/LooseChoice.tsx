import { i18n } from '#i18n';
import { LOOSE, type Loose } from '@/lib/settings';
import './loose-choice.css';

interface Props {
  loose: Loose;
  /** Gives whether it was done. */
  onChoose: (loose: Loose) => Promise<boolean>;
}

/** Chooses whether what may be no reference is marked too: on the page in front, or everywhere. */
export function LooseChoice({ loose, onChoose }: Props) {
  async function choose(select: HTMLSelectElement) {
    if (!(await onChoose(select.value as Loose))) select.value = loose;
  }
  return (
    <label class="loose-line">
      <span>{i18n.t('popup.loose.label')}</span>
      <select value={loose} onChange={({ currentTarget }) => void choose(currentTarget)}>
        {LOOSE.map((one) => (
          <option key={one} value={one}>
            {i18n.t(`popup.loose.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
