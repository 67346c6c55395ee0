import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CableId } from '@/lib/cable';
import type { OpenIndex } from '@/lib/index/reader';
import { StarIcon } from '../icons';
import { filterSaved } from './filter';
import { SavedItem } from './SavedItem';
import { useSaved } from './saved-context';

/** A list of more than these is worth a filter. */
const FEW = 5;

interface Props {
  index: OpenIndex | null;
  onOpen?: (id: CableId) => void;
}

/** The saved cables, latest first, with a filter where they are many. */
export function SavedList({ index, onOpen }: Props) {
  const { cables } = useSaved();
  const [filter, setFilter] = useState('');
  if (!cables) return <p class="hint">{i18n.t('saved.loading')}</p>;
  if (cables.length === 0)
    return (
      <div class="empty">
        <StarIcon />
        <p>
          <b>{i18n.t('saved.empty')}</b>
        </p>
        <p>{i18n.t('saved.emptyHint')}</p>
      </div>
    );
  const shown = filterSaved(cables, filter, index);
  return (
    <>
      {cables.length > FEW && (
        <input
          type="search"
          class="filter"
          value={filter}
          aria-label={i18n.t('saved.filter')}
          placeholder={i18n.t('saved.filter')}
          onInput={(event) => setFilter(event.currentTarget.value)}
        />
      )}
      {shown.length === 0 && <p class="hint">{i18n.t('saved.filterNone', [filter.trim()])}</p>}
      <ul class="rows">
        {shown.map((saved) => (
          <SavedItem key={saved.id} saved={saved} index={index} onOpen={onOpen} />
        ))}
      </ul>
    </>
  );
}
