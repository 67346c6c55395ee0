import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { OpenIndex } from '@/lib/index/reader';
import type { Hits } from '@/lib/index/search/hits';
import { CloseIcon } from '../icons';
import { FacetChips } from './FacetChips';
import { filtersIn, withFilter, withoutFilter } from './filters';
import { MonthBars } from './MonthBars';
import { FACETS, MOST, narrowings } from './narrowings';

interface Props {
  hits: Hits;
  index: OpenIndex;
  query: string;
  onQuery: (query: string) => void;
}

/** How what was found is spread, and ways to narrow it: months, the filters in the query, the most frequent values. */
export function Spread({ hits, index, query, onQuery }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const changed = useRef(false);
  const [open, setOpen] = useState(false);
  const id = useId();
  const tags = useMemo(() => new Map(index.records.tags().map((tag) => [tag.code, tag])), [index]);
  const change = (next: string) => {
    changed.current = true;
    onQuery(next);
  };
  // What was pressed may be gone: who came by keyboard goes on among the filters.
  useLayoutEffect(() => {
    if (!changed.current) return;
    changed.current = false;
    if (!root.current?.contains(document.activeElement))
      root.current?.querySelector<HTMLElement>('.narrowing button')?.focus();
  }, [query]);
  const narrow = (filter: string) => change(withFilter(query, filter));
  const filters = filtersIn(query);
  const values = narrowings(hits, index, tags);
  const groups = FACETS.filter((facet) => values[facet].length > 0);
  const { months } = hits;
  const some = months?.counts.filter((count) => count > 0).length ?? 0;
  if (filters.length + groups.length === 0) return null;
  return (
    <div ref={root} class="spread">
      {months && some > 1 && <MonthBars months={months} onNarrow={narrow} />}
      <div class="narrowing">
        {filters.map((filter) => (
          <button
            type="button"
            key={filter}
            class="chip filter-on"
            aria-label={i18n.t('popup.spread.without', [filter])}
            onClick={() => change(withoutFilter(query, filter))}
          >
            <bdi>{filter}</bdi> <CloseIcon />
          </button>
        ))}
        {!open && (
          <FacetChips
            narrowings={(['posts', 'tags', 'classifications'] as const).flatMap((facet) =>
              values[facet].slice(0, 1),
            )}
            onNarrow={narrow}
          />
        )}
        {groups.length > 0 && (
          <button
            type="button"
            class="plain"
            aria-expanded={open}
            aria-controls={id}
            aria-label={i18n.t(open ? 'popup.spread.lessLabel' : 'popup.spread.moreLabel')}
            onClick={() => setOpen(!open)}
          >
            {i18n.t(open ? 'popup.spread.less' : 'popup.spread.more')}
          </button>
        )}
      </div>
      <dl id={id} class="facets-by-kind" hidden={!open}>
        {open &&
          groups.map((facet) => (
            <div key={facet}>
              <dt>{i18n.t(`popup.spread.${facet}`)}</dt>
              <dd>
                <FacetChips narrowings={values[facet].slice(0, MOST)} onNarrow={narrow} />
              </dd>
            </div>
          ))}
      </dl>
    </div>
  );
}
