import { i18n } from '#i18n';
import { unlisted } from '@/lib/index/import/progress';
import { CheckIcon, WarningIcon } from '../icons';
import { numeral } from '../language';
import type { Importing } from './use-importing';
import { faultWords, placeWords, whyWords } from './words';

/** Says how the last import ended, and what it left out. */
export function ImportReport({ importing }: { importing: Importing }) {
  return (
    <>
      <p class="report" role="status">
        {importing.state === 'done' && (
          <>
            <CheckIcon /> {doneWords(importing)}
          </>
        )}
        {importing.state === 'cancelled' && i18n.t('options.import.cancelled', [importing.name])}
        {importing.state === 'cut-short' && (
          <>
            <WarningIcon /> <span>{i18n.t('options.import.cutShort', [importing.name])}</span>
          </>
        )}
        {importing.state === 'failed' && (
          <>
            <WarningIcon /> <span>{faultWords(importing.fault, importing.name)}</span>
          </>
        )}
      </p>
      {importing.state === 'done' && <LeftOut read={importing.read} />}
    </>
  );
}

type Done = Extract<Importing, { state: 'done' }>;

function doneWords({ imported: { cables }, name, read }: Done): string {
  const done = i18n.t('options.import.done', cables, [numeral(cables), name]);
  const more = read ? read.records - cables : 0;
  if (more > 0) return `${done} ${i18n.t('options.import.twice', more, [numeral(more)])}`;
  return read?.rows === cables ? `${done} ${i18n.t('options.import.complete')}` : done;
}

function LeftOut({ read }: Pick<Done, 'read'>) {
  const count = read ? read.rows - read.records : 0;
  if (!read || count === 0) return null;
  return (
    <details class="left-out">
      <summary>{i18n.t('options.import.leftOut', count, [numeral(count)])}</summary>
      <ul>
        {read.leftOut.map(({ place, fault }) => (
          <li key={place}>
            <b>{placeWords(place)}</b> {whyWords(fault)}
          </li>
        ))}
        {unlisted(read).map(({ fault, count: more }) => (
          <li key={fault}>
            <b>{i18n.t('options.import.leftOutMore', more, [numeral(more)])}</b> {whyWords(fault)}
          </li>
        ))}
      </ul>
    </details>
  );
}
