import { i18n } from '#i18n';
import type { CableId } from '@/lib/cable';
import { wikileaksUrl } from '@/lib/cable';
import { cableOf, type OpenIndex } from '@/lib/index/reader';
import type { SavedCable } from '@/lib/saved/saved-cable';
import { CableFacts, levelOf } from '../CableFacts';
import { ClassificationBar } from '../ClassificationBar';
import { cableTitle } from '../cable-title';
import { ExternalIcon, TrashIcon } from '../icons';
import { NoteField } from '../NoteField';
import { FoundOnLine } from './FoundOnLine';
import { useSaved } from './saved-context';

interface Props {
  saved: SavedCable;
  index: OpenIndex | null;
  /** Opens the cable's card; where there is none, the title is plain text. */
  onOpen?: ((id: CableId) => void) | undefined;
}

/** A saved cable: what it is, when and where it was found, and the reader's note. */
export function SavedItem({ saved, index, onOpen }: Props) {
  const { remove, setNote } = useSaved();
  const { id } = saved;
  const cable = index && cableOf(index, id);
  const title = cable && index ? cableTitle(cable, index) : id;
  const heading = (
    <>
      <span class="cable-subject">
        <bdi lang={cable?.kind === 'record' ? 'en' : undefined}>{title}</bdi>
      </span>
      <CableFacts id={id} cable={cable} index={index} />
    </>
  );
  return (
    <li class="row" data-level={levelOf(cable)}>
      <ClassificationBar />
      <div class="row-body">
        {onOpen ? (
          <button type="button" class="row-open" data-row onClick={() => onOpen(id)}>
            {heading}
          </button>
        ) : (
          <div class="row-open">{heading}</div>
        )}
        <FoundOnLine saved={saved} />
        <NoteField id={id} note={saved.note} keep={(note) => setNote(id, note)} />
      </div>
      <div class="row-actions">
        <button
          type="button"
          class="quiet"
          aria-label={i18n.t('saved.remove', [id])}
          title={i18n.t('saved.remove', [id])}
          onClick={() => remove(id)}
        >
          <TrashIcon />
        </button>
        {cable?.kind !== 'unreleased' && (
          <a
            class="quiet"
            href={wikileaksUrl(id)}
            target="_blank"
            rel="noopener noreferrer"
            aria-label={i18n.t('common.wikileaksOf', [id])}
            title={i18n.t('common.wikileaksOf', [id])}
          >
            <ExternalIcon />
          </a>
        )}
      </div>
    </li>
  );
}
