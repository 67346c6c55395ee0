import { i18n } from '#i18n';
import { localDay } from '@/lib/local-day';
import type { SavedCable } from '@/lib/saved/saved-cable';
import { readableDate } from '../CableDate';
import { language } from '../language';

/** When a cable was saved, in the reader's own time, and the page it was found on. */
export function FoundOnLine({ saved: { savedAt, foundOn } }: { saved: SavedCable }) {
  const when = readableDate(localDay(savedAt), 'medium').text;
  return (
    <p class="found-on">
      <time datetime={savedAt} title={new Date(savedAt).toLocaleString(language())}>
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
