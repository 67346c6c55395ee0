import { i18n } from '#i18n';
import type { Fault } from '@/lib/index/reader';
import { WarningIcon } from './icons';

const WORDS = {
  damaged: (file: string) => i18n.t('popup.fault.damaged', [file]),
  foreign: (file: string) => i18n.t('popup.fault.damaged', [file]),
  missing: (file: string) => i18n.t('popup.fault.missing', [file]),
  version: (file: string) => i18n.t('popup.fault.version', [file]),
};

/** Says which file of the index cannot be used, what to do, and what still works. */
export function IndexNotice({ fault }: { fault: Fault }) {
  const file = `${fault.file}.bin`;
  return (
    <p class="notice" role="alert">
      <WarningIcon />
      {fault.imported ? (
        <span>{i18n.t(`popup.fault.imported.${fault.reason}`, [file])}</span>
      ) : (
        <span>
          {WORDS[fault.reason](file)}{' '}
          {fault.file !== 'identifiers' && i18n.t('popup.fault.numbersOnly')}
        </span>
      )}
    </p>
  );
}
