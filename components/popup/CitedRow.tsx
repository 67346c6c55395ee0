import { i18n } from '#i18n';
import type { CableId } from '@/lib/cable';
import { cableOf, type OpenIndex } from '@/lib/index/reader';
import type { FoundOn } from '@/lib/saved/saved-cable';
import { CableRow } from './CableRow';
import type { Cited } from './PagePanel';

interface Props {
  cited: Cited;
  index: OpenIndex;
  foundOn: FoundOn | null;
  onGoTo: () => void;
  onOpen: (id: CableId) => void;
}

/** A cable cited on the page; opening the row goes to where it is cited. */
export function CitedRow({ cited: { id, times }, index, foundOn, onGoTo, onOpen }: Props) {
  const cable = cableOf(index, id);
  if (!cable) return null;
  return (
    <CableRow
      cable={cable}
      index={index}
      foundOn={foundOn}
      remark={times > 1 ? i18n.t('popup.page.times', times) : null}
      onOpen={onGoTo}
      onOpenOther={onOpen}
    />
  );
}
