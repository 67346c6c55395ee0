import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Cable, CableId } from '@/lib/cable';
import type { OpenIndex } from '@/lib/index/reader';
import type { Group } from '@/lib/index/search/hits';
import { CableRow } from './CableRow';
import { shownRows } from './row-keys';

interface Props {
  heading: string;
  group: Group<Cable>;
  index: OpenIndex;
  words: readonly string[];
  onOpen: (id: CableId) => void;
  onMore: () => void;
}

/** Cables of one kind that a search found, and a button for more of them. */
export function HitGroup({ heading, group: { cables, total }, onMore, ...rows }: Props) {
  const section = useRef<HTMLElement>(null);
  const continueAt = useRef<number | null>(null);

  // Who asked for more goes on at the first new row, not at a button that has moved away.
  useLayoutEffect(() => {
    if (continueAt.current === null || !section.current) return;
    const row = shownRows(section.current)[continueAt.current];
    // Not there yet where the search has not answered.
    if (!row && cables.length === continueAt.current) return;
    row?.focus();
    continueAt.current = null;
  });

  if (cables.length === 0) return null;
  return (
    <section ref={section}>
      <h2 class="group-head">{heading}</h2>
      <ul class="rows">
        {cables.map((cable) => (
          <CableRow key={cable.id} cable={cable} {...rows} />
        ))}
      </ul>
      {total > cables.length && (
        <button
          type="button"
          class="more"
          onClick={() => {
            continueAt.current = cables.length;
            onMore();
          }}
        >
          {i18n.t('popup.search.more')}
        </button>
      )}
    </section>
  );
}
