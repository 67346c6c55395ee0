import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { UndoIcon } from '../icons';
import { useSaved } from './saved-context';

/** Says what was done, politely, and offers to take a removal back. Stays until something else is done. */
export function StatusBar() {
  const { notice, restore } = useSaved();
  const removed = notice?.removed;
  const undo = useRef<HTMLButtonElement>(null);
  // The button that removed went with its row, and the focus with it.
  useEffect(() => {
    if (removed && document.activeElement === document.body) undo.current?.focus();
  }, [removed]);
  return (
    <div class="status" role="status">
      {notice && <span>{notice.text}</span>}
      {removed && (
        <button ref={undo} type="button" class="plain" onClick={() => restore(removed)}>
          <UndoIcon /> {i18n.t('saved.undo')}
        </button>
      )}
    </div>
  );
}
