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

const formats = new Map<string, Intl.DateTimeFormat>();

/** Gives how these parts of a date are written. Each is made once: a list of dates would spend more time on that than on all else. */
function formatOf(parts: Pick<Intl.DateTimeFormatOptions, 'day' | 'month' | 'year'>) {
  // British order for English: day, month, year, as the cables themselves have it.
  const locale = language() === 'en' ? 'en-GB' : language();
  const key = [locale, parts.day, parts.month, parts.year].join();
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' });
  formats.set(key, format);
  return format;
}

/** Words a cable's creation: a minute (`2004-10-05T18:44`), an hour (`2002-11-22T12`) or a month (`2004-10`), UTC. */
export function readableDate(created: Created, length: 'long' | 'medium' = 'long'): ReadableDate {
  const [day = '', time = ''] = created.split('T');
  const month = length === 'long' ? 'long' : 'short';
  const [year, monthOfYear, dayOfMonth] = day.split('-').map(Number);
  const date = new Date(Date.UTC(year ?? 0, (monthOfYear ?? 1) - 1, dayOfMonth ?? 1));
  if (dayOfMonth === undefined)
    return { machine: day, text: formatOf({ month, year: 'numeric' }).format(date), exact: null };
  const text = formatOf({ day: 'numeric', month, year: 'numeric' }).format(date);
  const long = formatOf({ day: 'numeric', month: 'long', year: 'numeric' }).format(date);
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
