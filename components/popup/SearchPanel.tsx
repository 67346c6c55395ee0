import { i18n } from '#i18n';
import type { CableId } from '@/lib/cable';
import { IndexNotice } from '../IndexNotice';
import type { IndexState } from '../use-index';
import { FirstHint } from './FirstHint';
import { useSearcher } from './use-searcher';
import './spread.css';

interface Props {
  bundled: IndexState;
  /** With an imported index over it. */
  index: IndexState;
  query: string;
  onQuery: (query: string) => void;
  onOpen: (id: CableId) => void;
}

/** The search tab in all its states: nothing typed, opening, broken, found. */
export function SearchPanel({ bundled, index: state, query, onQuery, onOpen }: Props) {
  const index = state.state === 'open' ? state.index : null;
  const search = useSearcher(bundled.state === 'open' ? bundled.index : null);
  const [fault] =
    state.state === 'broken'
      ? [state.fault]
      : [...(index?.faults ?? []), ...(search?.faults ?? [])];

  return (
    <>
      {fault && <IndexNotice fault={fault} />}
      {query.trim() === '' ? (
        <FirstHint index={index} onExample={onQuery} />
      ) : index && search ? (
        <search.Results
          index={index}
          onFault={search.onFault}
          search={search.search}
          query={query}
          onQuery={onQuery}
          onOpen={onOpen}
        />
      ) : (
        state.state !== 'broken' && <p class="hint">{i18n.t('popup.search.loading')}</p>
      )}
    </>
  );
}
