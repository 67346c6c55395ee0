import type { Cable, CableId } from '@/lib/cable';
import type { OpenIndex } from '@/lib/index/reader';
import type { FoundOn } from '@/lib/saved/saved-cable';
import { CableFacts, levelOf } from '../CableFacts';
import { ClassificationBar } from '../ClassificationBar';
import { cableTitle } from '../cable-title';
import { Emphasised } from '../Emphasised';
import { StarButton } from '../StarButton';
import { useSaved } from '../saved/saved-context';
import { NearestReleased } from './NearestReleased';
import { takesText } from './row-keys';

interface Props {
  cable: Cable;
  index: OpenIndex;
  onOpen: (id: CableId) => void;
  /** Opens another cable that the row names. */
  onOpenOther?: (id: CableId) => void;
  words?: readonly string[];
  /** The page it is cited on, kept with it when it is saved. */
  foundOn?: FoundOn | null;
  remark?: string | null;
}

/** A cable in a list: Enter or a click opens it, S or its star saves it. */
export function CableRow({ cable, index, words = [], foundOn = null, onOpen, ...more }: Props) {
  const { has, toggle } = useSaved();
  const { id } = cable;
  const toggleSaved = () => toggle(id, foundOn);
  const onKeyDown = (event: KeyboardEvent) => {
    if (
      event.key.toLowerCase() !== 's' ||
      event.repeat ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey
    )
      return;
    if (takesText(event.target) || cable.kind === 'unreleased') return;
    event.preventDefault();
    toggleSaved();
  };
  return (
    <li class="row" data-level={levelOf(cable)} onKeyDown={onKeyDown}>
      <ClassificationBar />
      <div class="row-body">
        <button type="button" class="row-open" data-row onClick={() => onOpen(id)}>
          <span class="cable-subject">
            <bdi lang={cable.kind === 'record' ? 'en' : undefined}>
              <Emphasised text={cableTitle(cable, index)} words={words} />
            </bdi>
          </span>
          <CableFacts
            id={id}
            cable={cable}
            index={index}
            words={words}
            remark={more.remark ?? null}
          />
        </button>
        {cable.kind === 'unreleased' && (
          <NearestReleased {...cable.neighbours} onOpen={more.onOpenOther ?? onOpen} />
        )}
      </div>
      <div class="row-actions">
        {(cable.kind !== 'unreleased' || has(id)) && (
          <StarButton id={id} saved={has(id)} onToggle={toggleSaved} />
        )}
      </div>
    </li>
  );
}
