import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Cable, CableId } from '@/lib/cable';
import type { OpenIndex } from '@/lib/index/reader';
import type { Group } from '@/lib/index/search/hits';
import type { Searcher } from '@/lib/index/search/searcher';
import { numeral } from '../language';
import { HitGroup } from './HitGroup';
import { namedCables } from './lookup';
import { NamedCables } from './NamedCables';

const PAGE_SIZE = 50;

interface Props {
  index: OpenIndex;
  searcher: Searcher;
  query: string;
  onOpen: (id: CableId) => void;
}

/** What a search found: cables named by number first, then records, then numbers alone, each newest first. */
export function Results({ index, searcher, query, onOpen }: Props) {
  const [limit, setLimit] = useState(PAGE_SIZE);
  useEffect(() => setLimit(PAGE_SIZE), [query]);
  const named = useMemo(() => namedCables(index, query), [index, query]);
  const hits = useMemo(() => searcher.search(query, limit), [searcher, query, limit]);
  const ids = new Set(named.map(({ id }) => id));
  const records = without(hits.records, ids);
  const identifiers = without(hits.identifiers, ids);
  const common = {
    index,
    words: hits.words,
    onOpen,
    onMore: () => setLimit(limit + PAGE_SIZE),
  };
  const recordsHead = i18n.t('popup.search.records', records.total, [numeral(records.total)]);
  const identifiersHead = i18n.t('popup.search.identifiers', identifiers.total, [
    numeral(identifiers.total),
  ]);
  const found = [records.total && recordsHead, identifiers.total && identifiersHead];
  const nothing = named.length + records.total + identifiers.total === 0;
  return (
    <>
      <p class="visually-hidden" role="status">
        {found.filter(Boolean).join(', ')}
      </p>
      <NamedCables named={named} index={index} onOpen={onOpen} />
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
