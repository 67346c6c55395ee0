import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Cable, CableId } from '@/lib/cable';
import type { OpenIndex } from '@/lib/index/reader';
import type { Group, Hits } from '@/lib/index/search/hits';
import { numeral } from '../language';
import { useOverlaid } from '../use-overlaid';
import { HitGroup } from './HitGroup';
import { type NamedCable, namedCables } from './lookup';
import { NamedCables } from './NamedCables';
import { Spread } from './Spread';
import { type Search, useHits } from './use-hits';
import { useLatest } from './use-latest';

/** Rows of each kind that are shown at first, twice what there is room for, and how many more each time. */
const FIRST = 20;
const MORE = 50;

const NO_HITS: Hits = {
  words: [],
  records: { total: 0, cables: [] },
  identifiers: { total: 0, cables: [] },
  facets: { posts: [], years: [], classifications: [], tags: [] },
  months: null,
};

interface Props {
  index: OpenIndex;
  /** Null where there is nothing to search with: what is named by number is found all the same. */
  search: Search | null;
  onFault: (error: unknown) => void;
  query: string;
  onQuery: (query: string) => void;
  onOpen: (id: CableId) => void;
}

/** What a search found: cables named by number first, then records, then numbers alone, each newest first. */
export function Results({ index: known, search, onFault, query, onQuery, onOpen }: Props) {
  const [limit, setLimit] = useState(FIRST);
  useEffect(() => setLimit(FIRST), [query]);
  const answer = useHits(search, query, limit, onFault);
  const answered = answer?.query ?? query;
  const names = useMemo(() => namedCables(known, answered), [known, answered]);
  const index =
    useOverlaid(
      known,
      names.map(({ id }) => id),
    ) ?? known;
  const named = useMemo(() => namedCables(index, answered), [index, answered]);
  const onMore = () => setLimit(limit + MORE);
  const drawn = {
    onOpen: useLatest(onOpen),
    onMore: useLatest(onMore),
    onQuery: useLatest(onQuery),
  };
  // Not drawn anew for what is typed before it is answered: a list of rows takes as long as a frame.
  const shown = useMemo(
    () => (
      <Found
        {...{ index, named, ...drawn }}
        hits={answer?.hits ?? NO_HITS}
        query={answered}
        isSearched={search !== null}
      />
    ),
    [index, named, answer, search === null],
  );
  if (search && !answer) return <p class="hint">{i18n.t('popup.search.loading')}</p>;
  return shown;
}

interface FoundProps extends Pick<Props, 'index' | 'query' | 'onQuery' | 'onOpen'> {
  named: NamedCable[];
  hits: Hits;
  isSearched: boolean;
  onMore: () => void;
}

function Found({ index, named, hits, query, isSearched, onQuery, onOpen, onMore }: FoundProps) {
  const ids = new Set(named.map(({ id }) => id));
  const records = without(hits.records, ids);
  const identifiers = without(hits.identifiers, ids);
  const common = { index, words: hits.words, onOpen, onMore };
  const recordsHead = i18n.t('popup.search.records', records.total, [numeral(records.total)]);
  const identifiersHead = i18n.t('popup.search.identifiers', identifiers.total, [
    numeral(identifiers.total),
  ]);
  const found = [records.total && recordsHead, identifiers.total && identifiersHead];
  const nothing = isSearched && named.length + records.total + identifiers.total === 0;
  return (
    <>
      <p class="visually-hidden" role="status">
        {found.filter(Boolean).join(', ')}
      </p>
      <NamedCables named={named} index={index} onOpen={onOpen} />
      {hits !== NO_HITS && <Spread {...{ hits, index, query, onQuery }} />}
      <HitGroup heading={recordsHead} group={records} {...common} />
      <HitGroup heading={identifiersHead} group={identifiers} {...common} />
      {nothing && (
        <div class="empty" role="status">
          <p>
            <b>{i18n.t('popup.search.none', [query.trim()])}</b>
          </p>
          <p>{i18n.t('popup.search.noneHint')}</p>
        </div>
      )}
    </>
  );
}

/** Gives a group without the cables that are shown above it. */
function without<Kind extends Cable>({ total, cables }: Group<Kind>, ids: ReadonlySet<CableId>) {
  const others = cables.filter(({ id }) => !ids.has(id));
  return { total: total - (cables.length - others.length), cables: others };
}
