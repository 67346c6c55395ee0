import { i18n } from '#i18n';
import type { CableId, IdentifierCable } from '@/lib/cable';
import type { CardView } from '@/lib/page/knowledge';
import { CableDate, readableDate } from '../CableDate';
import { numeral } from '../language';
import { placeName } from '../place';
import { CableLink } from './CableLink';
import { Fact, IdentifierFact } from './Fact';
import { References } from './References';
import { Traffic } from './Traffic';

interface Props {
  cable: IdentifierCable;
  view: CardView;
  onOpen: (id: CableId) => void;
}

/** What a released cable's identifier alone tells, and plainly what it does not. */
export function IdentifierBody({ cable, view, onOpen }: Props) {
  const { post, counts } = view;
  const { before, after } = cable.neighbours;
  const month = readableDate(cable.month).text;
  return (
    <>
      <h2 class="card-subject">{i18n.t('card.identifierHeading', [post.name, month])}</h2>
      <dl class="card-facts">
        <IdentifierFact cable={cable} />
        <Fact name={i18n.t('card.from')}>{placeName(post.name, post)}</Fact>
        <Fact name={i18n.t('card.created')}>
          <CableDate created={cable.month} />
        </Fact>
        <Fact name={i18n.t('card.place')}>
          {i18n.t('card.placeOf', [numeral(cable.place.nth), numeral(cable.place.of)])}
        </Fact>
        {(before || after) && (
          <Fact name={i18n.t('card.neighbours')}>
            {before && <CableLink id={before} released onOpen={onOpen} />}
            {before && after && ' · '}
            {after && <CableLink id={after} released onOpen={onOpen} />}
          </Fact>
        )}
      </dl>
      <p class="card-aside">
        {cable.why === 'unreadable'
          ? i18n.t('card.unreadable')
          : i18n.t('card.notHeld', [numeral(counts.records), numeral(counts.identifiers)])}
      </p>
      <References cable={cable} onOpen={onOpen} />
      <Traffic cable={cable} post={post} />
    </>
  );
}
