import { i18n } from '#i18n';
import type { CableId, UnreleasedCable } from '@/lib/cable';
import type { CardView } from '@/lib/page/knowledge';
import { numeral } from '../language';
import { placeName } from '../place';
import { CableLink } from './CableLink';

interface Props {
  cable: UnreleasedCable;
  view: CardView;
  onOpen: (id: CableId) => void;
}

/** What can be said of an identifier that was not released: its post and year, and the nearest that were. */
export function UnreleasedBody({ cable, view, onOpen }: Props) {
  const { before, after } = cable.neighbours;
  const place = placeName(view.post.name, view.post);
  return (
    <>
      <h2 class="card-subject">
        {i18n.t('card.unreleasedHeading', [cable.id, numeral(view.counts.identifiers)])}
      </h2>
      <p class="card-aside">{i18n.t('card.unreleasedWhat', [place, String(cable.year)])}</p>
      {(before || after) && (
        <p class="card-nearest">
          {i18n.t('card.nearest')} {before && <CableLink id={before} released onOpen={onOpen} />}
          {before && after && ' · '}
          {after && <CableLink id={after} released onOpen={onOpen} />}
        </p>
      )}
    </>
  );
}
