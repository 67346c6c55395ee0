import { i18n } from '#i18n';
import type { CableId } from '@/lib/cable';
import { askPage } from '@/lib/messages/send';
import { IndexNotice } from '../IndexNotice';
import { numeral } from '../language';
import type { IndexState } from '../use-index';
import { CitedRow } from './CitedRow';
import type { ActiveTab, FramedReference, References } from './use-active-tab';

/** A cable cited on a page: where first, and how often. */
export interface Cited extends FramedReference {
  times: number;
}

/** Gives the distinct cables of a page's references, in the order of their first mention. */
export function distinct(references: readonly FramedReference[]): Cited[] {
  const cited = new Map<CableId, Cited>();
  for (const reference of references) {
    const known = cited.get(reference.id);
    if (known) known.times++;
    else cited.set(reference.id, { ...reference, times: 1 });
  }
  return [...cited.values()];
}

interface Props {
  index: IndexState;
  tab: ActiveTab | null;
  references: References;
  /** Whether marking is on for the site; null while not known. */
  marking: boolean | null;
  onOpen: (id: CableId) => void;
}

/** The cables cited on the page in front; each leads to its place there. */
export function PagePanel({ index: state, tab, references, marking, onOpen }: Props) {
  if (references === 'asking' || state.state === 'loading')
    return <p class="hint">{i18n.t('popup.page.loading')}</p>;
  if (state.state === 'broken') return <IndexNotice fault={state.fault} />;
  const cited = references === 'unseen' ? [] : distinct(references);
  if (!tab || cited.length === 0) {
    const why = marking === false ? 'off' : references === 'unseen' ? 'unreachable' : 'none';
    return (
      <div class="empty">
        <p>{i18n.t(`popup.page.${why}`)}</p>
      </div>
    );
  }
  const goTo = async ({ n, id, frame }: Cited) => {
    await askPage(tab.id, 'goTo', { n, id }, frame);
    window.close();
  };
  return (
    <section>
      <h2 class="group-head">
        {i18n.t('popup.page.count', cited.length, [numeral(cited.length)])}
      </h2>
      <ul class="rows">
        {cited.map((one) => (
          <CitedRow
            key={one.id}
            cited={one}
            index={state.index}
            foundOn={tab.foundOn}
            onGoTo={() => goTo(one)}
            onOpen={onOpen}
          />
        ))}
      </ul>
    </section>
  );
}
