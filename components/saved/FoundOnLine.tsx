import { i18n } from '#i18n';
import type { SavedCable } from '@/lib/saved/saved-cable';
import { readableDate } from '../CableDate';
import { language } from '../language';

/** When a cable was saved, in the reader's own time, and the page it was found on. */
export function FoundOnLine({ saved: { savedAt, foundOn } }: { saved: SavedCable }) {
  const local = new Date(savedAt);
  const day = [local.getFullYear(), local.getMonth() + 1, local.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  const when = readableDate(day, 'medium').text;
  return (
    <p class="found-on">
      <time datetime={savedAt} title={local.toLocaleString(language())}>
        {i18n.t(foundOn ? 'saved.onPage' : 'saved.at', [when])}
      </time>{' '}
      {foundOn && (
        <a href={foundOn.address} target="_blank" rel="noopener noreferrer" title={foundOn.address}>
          <bdi>{foundOn.title.trim() || foundOn.address}</bdi>
        </a>
      )}
    </p>
  );
}
