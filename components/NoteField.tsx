import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CableId } from '@/lib/cable';
import { useKeptText } from './saved/use-kept-text';

/** As long as a note may be, in UTF-16 code units. */
const LONGEST = 20_000;
const BORDERS_PX = 2;

interface Props {
  id: CableId;
  note: string;
  /** Keeps the note; gives whether that went well. */
  keep: (note: string) => Promise<boolean>;
}

/** The reader's note on a saved cable, edited in place. */
export function NoteField({ id, note, keep }: Props) {
  const { text, type, flush } = useKeptText(note, keep);
  const field = useRef<HTMLTextAreaElement>(null);

  useLayoutEffect(() => makeTall(field.current), [text]);
  // While it is hidden it has no height to measure; this hears of its being shown, and of another width.
  useEffect(() => {
    const observer = new ResizeObserver(() => makeTall(field.current));
    if (field.current) observer.observe(field.current);
    return () => observer.disconnect();
  }, []);

  return (
    <textarea
      ref={field}
      class="note"
      rows={1}
      maxLength={LONGEST}
      value={text}
      aria-label={i18n.t('saved.note', [id])}
      placeholder={i18n.t('saved.notePlaceholder')}
      onInput={(event) => type(event.currentTarget.value)}
      onBlur={flush}
    />
  );
}

/** Makes a field as tall as its text: Firefox has no `field-sizing: content` yet. */
function makeTall(field: HTMLTextAreaElement | null): void {
  if (!field?.checkVisibility()) return;
  field.style.blockSize = 'auto';
  field.style.blockSize = field.value ? `${field.scrollHeight + BORDERS_PX}px` : '';
}
