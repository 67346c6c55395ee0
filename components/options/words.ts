import { i18n } from '#i18n';
import type { ImportFault } from '@/lib/importing/fault';
import type { Rate } from '@/lib/importing/pace';
import type { RowFault } from '@/lib/index/import/placed-record';
import { language, numeral } from '../language';

/** Says why a file or folder was not imported, and what to do. */
export function faultWords(fault: ImportFault, name: string): string {
  return i18n.t('options.failed.nothing', [reason(fault, name)]);
}

function reason(fault: ImportFault, name: string): string {
  switch (fault.kind) {
    case 'quote':
    case 'long':
      return i18n.t(`options.failed.${fault.kind}`, [name, numeral(fault.line)]);
    case 'unexpected':
      return i18n.t('options.failed.unexpected', [name, fault.message]);
    case 'unreadable-page':
      return i18n.t('options.failed.unreadablePage', [fault.page, name]);
    case 'no-pages':
      return i18n.t('options.failed.noPages', [name]);
    default:
      return i18n.t(`options.failed.${fault.kind}`, [name]);
  }
}

/** Says why a row or page was left out. */
export const whyWords = (fault: RowFault): string => i18n.t(`options.import.why.${fault}`);

/** Where it is: a line of the file, or the path of the page. */
export const placeWords = (place: number | string): string =>
  typeof place === 'number' ? i18n.t('options.import.place', [numeral(place)]) : place;

type Unit = 'bytes' | 'pages';

const MEGABYTE = 1_000_000;

/** Says how much of it is read. */
export const amountWords = (done: number, of: number, unit: Unit): string =>
  i18n.t(`options.import.${unit}`, [counted(done, unit), counted(of, unit)]);

/** Says how fast it is read, and how long that will take. */
export function rateWords({ perSecond, secondsLeft }: Rate, unit: Unit): string {
  const speed = i18n.t(`options.import.${unit}Rate`, [counted(perSecond, unit)]);
  const seconds = Math.max(1, Math.ceil(secondsLeft));
  const minutes = Math.round(seconds / 60);
  const left =
    seconds < 90
      ? i18n.t('options.import.secondsLeft', seconds, [numeral(seconds)])
      : i18n.t('options.import.minutesLeft', minutes, [numeral(minutes)]);
  return `${speed}, ${left}`;
}

function counted(amount: number, unit: Unit): string {
  const value = unit === 'bytes' ? amount / MEGABYTE : amount;
  const digits = unit === 'bytes' && value < 10 ? 1 : 0;
  return value.toLocaleString(language(), { maximumFractionDigits: digits });
}
