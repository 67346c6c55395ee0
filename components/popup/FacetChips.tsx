import { i18n } from '#i18n';
import { numeral } from '../language';
import type { Narrowing } from './narrowings';

interface Props {
  narrowings: readonly Narrowing[];
  onNarrow: (filter: string) => void;
}

/** Values that narrow what was found, and how many cables have each. */
export function FacetChips({ narrowings, onNarrow }: Props) {
  return narrowings.map(({ filter, label, meaning, count }) => (
    <button
      type="button"
      key={filter}
      class="chip facet"
      title={meaning ?? undefined}
      onClick={() => onNarrow(filter)}
    >
      <bdi>{label}</bdi> {meaning && <span class="visually-hidden">{meaning}</span>}
      <small>
        {numeral(count)}
        <span class="visually-hidden"> {i18n.t('popup.spread.cables', count)}</span>
      </small>
    </button>
  ));
}
