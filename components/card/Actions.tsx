import { i18n } from '#i18n';
import { wikileaksUrl } from '@/lib/cable';
import type { CardView } from '@/lib/page/knowledge';
import type { FoundOn } from '@/lib/saved/saved-cable';
import { ExternalIcon, StarFilledIcon, StarIcon, UndoIcon } from '../icons';
import { NoteField } from '../NoteField';
import { useCardSaved } from './use-card-saved';

/** What can be done with a cable: save it and write a note, read it where it is published. */
export function Actions({ view, foundOn }: { view: CardView; foundOn: FoundOn | null }) {
  const { id } = view.cable;
  const { saved, removed, failure, save, remove, restore, setNote } = useCardSaved(
    id,
    view.saved,
    foundOn,
  );
  return (
    <footer>
      {saved && <NoteField id={id} note={saved.note} keep={setNote} />}
      {failure && (
        <p class="card-failure" role="alert">
          {failure}
        </p>
      )}
      <div class="card-actions">
        <button
          type="button"
          class="card-save"
          aria-pressed={saved !== null}
          title={saved ? i18n.t('common.saved', [id]) : i18n.t('common.save', [id])}
          onClick={saved ? remove : save}
        >
          {saved ? <StarFilledIcon /> : <StarIcon />} {i18n.t(saved ? 'card.saved' : 'card.save')}
        </button>
        {removed && (
          <button type="button" onClick={restore}>
            <UndoIcon /> {i18n.t('card.undoRemove')}
          </button>
        )}
        <a href={wikileaksUrl(id)} target="_blank" rel="noopener noreferrer">
          {i18n.t('common.wikileaks')} <ExternalIcon />
        </a>
      </div>
    </footer>
  );
}
