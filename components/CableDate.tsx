import { i18n } from '#i18n';
import type { Created } from '@/lib/cable';
import { language } from './language';

/** A date read by a person, with all that is known of the time in the tooltip. */
interface ReadableDate {
  /** For `<time datetime>`. HTML has no time of an hour alone, so such a one is left at its day. */
  machine: string;
  text: string;
  exact: string | null;
}

/** Words a cable's creation: a minute (`2004-10-05T18:44`), an hour (`2002-11-22T12`) or a month (`2004-10`), UTC. */
export function readableDate(created: Created, length: 'long' | 'medium' = 'long'): ReadableDate {
  const [day = '', time = ''] = created.split('T');
  const month = length === 'long' ? 'long' : 'short';
  const [year, monthOfYear, dayOfMonth] = day.split('-').map(Number);
  const date = new Date(Date.UTC(year ?? 0, (monthOfYear ?? 1) - 1, dayOfMonth ?? 1));
  const format = (options: Intl.DateTimeFormatOptions) =>
    // British order for English: day, month, year, as the cables themselves have it.
    date.toLocaleString(language() === 'en' ? 'en-GB' : language(), {
      ...options,
      timeZone: 'UTC',
    });
  if (dayOfMonth === undefined)
    return { machine: day, text: format({ month, year: 'numeric' }), exact: null };
  const text = format({ day: 'numeric', month, year: 'numeric' });
  const long = format({ day: 'numeric', month: 'long', year: 'numeric' });
  if (!time) return { machine: day, text, exact: null };
  if (!time.includes(':'))
    return { machine: day, text, exact: i18n.t('common.date.hour', [long, time]) };
  return {
    machine: `${created}Z`,
    text,
    exact: i18n.t('common.date.exact', [long, time]),
  };
}

/** When a cable was created: `5 October 2004`, or `5 Oct 2004` where there is less room. */
export function CableDate({ created, length }: { created: Created; length?: 'long' | 'medium' }) {
  const { machine, text, exact } = readableDate(created, length);
  return (
    <time datetime={machine} title={exact ?? undefined}>
      {text}
    </time>
  );
}
