import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CableId } from '@/lib/cable';
import { IndexNotice } from '../IndexNotice';
import type { IndexState } from '../use-index';
import { FirstHint } from './FirstHint';
import { searcherOf } from './lookup';
import { Results } from './Results';

interface Props {
  index: IndexState;
  query: string;
  onQuery: (query: string) => void;
  onOpen: (id: CableId) => void;
}

/** The search tab in all its states: nothing typed, opening, broken, found. */
export function SearchPanel({ index: state, query, onQuery, onOpen }: Props) {
  const index = state.state === 'open' ? state.index : null;
  const [fault] = state.state === 'broken' ? [state.fault] : (index?.faults ?? []);

  // Made ready while nothing is asked for, so that the first key does not wait for it.
  useEffect(() => {
    if (!index) return;
    const idle = requestIdleCallback(() => searcherOf(index), { timeout: 1000 });
    return () => cancelIdleCallback(idle);
  }, [index]);

  return (
    <>
      {fault && <IndexNotice fault={fault} />}
      {query.trim() === '' ? (
        <FirstHint index={index} onExample={onQuery} />
      ) : index ? (
        <Results index={index} query={query} onOpen={onOpen} />
      ) : (
        state.state === 'loading' && <p class="hint">{i18n.t('popup.search.loading')}</p>
      )}
    </>
  );
}
