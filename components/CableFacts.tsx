import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { type Cable, type CableId, classification, type Level } from '@/lib/cable';
import { stationOf } from '@/lib/index/post';
import type { OpenIndex } from '@/lib/index/reader';
import { CableDate } from './CableDate';
import { classificationWords } from './classification-words';
import { Emphasised } from './Emphasised';
import { telltaleTags } from './telltale-tags';

interface Props {
  id: CableId;
  /** Null while the index is not there, or where it does not know the cable. */
  cable: Cable | null;
  index: OpenIndex | null;
  words?: readonly string[];
  /** What else is to be said, last. */
  remark?: string | null;
}

/** Gives the level a cable is coloured by. */
export function levelOf(cable: Cable | null): Level {
  return cable?.kind === 'record' ? classification(cable.classification).level : 'unknown';
}

/** One line about a cable: number, post, date, classification, and the TAGS it was found by where nothing else shows it. */
export function CableFacts({ id, cable, index, words = [], remark }: Props) {
  const emphasised = (text: string) => <Emphasised text={text} words={words} />;
  const facts: ComponentChildren[] = [<code class="cable-id">{emphasised(id)}</code>];
  if (cable?.kind === 'record') {
    if (index) facts.push(emphasised(stationOf(index, cable.station).city));
    facts.push(<CableDate created={cable.created} length="medium" />);
    facts.push(classificationWords(cable.classification));
    facts.push(...telltaleTags(cable, words).map((tag) => emphasised(tag)));
  }
  if (cable?.kind === 'identifier') facts.push(i18n.t('popup.search.identifierOnly'));
  if (remark) facts.push(remark);
  return (
    <span class="facts">
      {facts.map((fact, n) => (
        <span key={n}>
          <bdi>{fact}</bdi>
          {n < facts.length - 1 && '\u00a0· '}
        </span>
      ))}
    </span>
  );
}
