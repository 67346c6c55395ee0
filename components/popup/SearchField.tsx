import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import { CloseIcon, SearchIcon } from '../icons';
import './search-field.css';

interface Props {
  field: RefObject<HTMLInputElement | null>;
  query: string;
  onQuery: (query: string) => void;
  /** Enter was pressed. */
  onEnter: () => void;
}

/** The field at the head of the popup. */
export function SearchField({ field, query, onQuery, onEnter }: Props) {
  return (
    <search class="search">
      <div class="field">
        <SearchIcon />
        <input
          ref={field}
          type="search"
          value={query}
          autocomplete="off"
          spellcheck={false}
          aria-label={i18n.t('popup.search.label')}
          aria-keyshortcuts="/"
          placeholder={i18n.t('popup.search.placeholder')}
          onInput={(event) => onQuery(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && !event.isComposing && onEnter()}
        />
        {query ? (
          <button
            type="button"
            class="quiet"
            aria-label={i18n.t('popup.search.clear')}
            title={i18n.t('popup.search.clear')}
            onClick={() => {
              onQuery('');
              field.current?.focus();
            }}
          >
            <CloseIcon />
          </button>
        ) : (
          <kbd>/</kbd>
        )}
      </div>
    </search>
  );
}
