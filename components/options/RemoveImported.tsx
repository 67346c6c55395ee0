import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ask } from '@/lib/messages/send';
import { TrashIcon } from '../icons';

/** Removes the imported index, once the reader has said so twice. */
export function RemoveImported({ isThere }: { isThere: boolean }) {
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState('');
  const [remover, keep] = [useRef<HTMLButtonElement>(null), useRef<HTMLButtonElement>(null)];
  const hasAsked = useRef(false);
  // The button that was pressed has gone, and the focus with it.
  useEffect(() => {
    if (asking) keep.current?.focus();
    else if (hasAsked.current) remover.current?.focus();
    hasAsked.current = asking;
  }, [asking]);
  // Of another index, or of the same at another time, it is no longer true.
  useEffect(() => {
    if (isThere) setSaid('');
  }, [isThere]);
  const remove = async () => {
    const answer = await ask('useImported', { imported: null });
    setAsking(false);
    setSaid(i18n.t(answer.ok ? 'options.removed' : 'options.notRemoved'));
  };
  return (
    <>
      {isThere && !asking && (
        <button
          ref={remover}
          type="button"
          class="plain"
          onClick={() => {
            setSaid('');
            setAsking(true);
          }}
        >
          <TrashIcon /> {i18n.t('options.remove')}
        </button>
      )}
      {isThere && asking && (
        <p class="sure">
          {i18n.t('options.removeSure')}
          <button type="button" class="plain" onClick={remove}>
            <TrashIcon /> {i18n.t('options.removeYes')}
          </button>
          <button ref={keep} type="button" class="plain" onClick={() => setAsking(false)}>
            {i18n.t('options.removeNo')}
          </button>
        </p>
      )}
      <p role="status">{said}</p>
    </>
  );
}
