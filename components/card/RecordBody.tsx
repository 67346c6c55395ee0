import { i18n } from '#i18n';
import type { CableId, RecordCable } from '@/lib/cable';
import type { CardView } from '@/lib/page/knowledge';
import { CableDate } from '../CableDate';
import { placeName } from '../place';
import { subjectLine } from '../subject-line';
import { Fact, IdentifierFact } from './Fact';
import { References } from './References';
import { Tags } from './Tags';
import { Traffic } from './Traffic';

interface Props {
  cable: RecordCable;
  view: CardView;
  onOpen: (id: CableId) => void;
}

/** What the original page of a cable showed, in its order. */
export function RecordBody({ cable, view, onOpen }: Props) {
  const blank = cable.subject.trim() === '';
  return (
    <>
      <h2 class="card-subject" data-blank={blank || undefined}>
        <bdi lang={blank ? undefined : 'en'}>{subjectLine(cable)}</bdi>
      </h2>
      {blank && <p class="card-aside">{i18n.t('card.blankSubject')}</p>}
      <dl class="card-facts">
        <IdentifierFact cable={cable} />
        <Fact name={i18n.t('card.from')}>{placeName(cable.origin, view.post)}</Fact>
        <Fact name={i18n.t('card.created')}>
          <CableDate created={cable.created} />
        </Fact>
        {cable.released && (
          <Fact name={i18n.t('card.released')}>
            <CableDate created={cable.released} />
          </Fact>
        )}
      </dl>
      <Tags tags={cable.tags} />
      <ul class="card-notes">
        <li data-on={cable.extract}>
          {i18n.t(cable.extract ? 'card.extract' : 'card.wholeRecord')}
        </li>
        <li data-on={cable.redacted}>
          {i18n.t(cable.redacted ? 'card.redacted' : 'card.notRedacted')}
        </li>
      </ul>
      <References cable={cable} onOpen={onOpen} />
      <Traffic cable={cable} post={view.post} />
    </>
  );
}
