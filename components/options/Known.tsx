import { i18n } from '#i18n';
import type { OpenIndex } from '@/lib/index/reader';
import { localDay } from '@/lib/local-day';
import { readableDate } from '../CableDate';
import { IndexNotice } from '../IndexNotice';
import { numeral } from '../language';
import { RemoveImported } from './RemoveImported';
import { useImportedFault } from './use-imported-fault';
import { useImportedIndex } from './use-imported-index';

interface Props {
  index: OpenIndex | null;
  isImporting: boolean;
}

/** Says what is known by the index that travels with Reftel, by the imported one, and by both. */
export function Known({ index, isImporting }: Props) {
  const imported = useImportedIndex();
  const fault = useImportedFault(imported);
  return (
    <section aria-labelledby="known-heading">
      <h2 id="known-heading">{i18n.t('options.heading')}</h2>
      <ul class="known">
        {index && (
          <li>
            {i18n.t('options.bundled', [
              numeral(index.identifiers.count),
              numeral(index.records.count),
            ])}
          </li>
        )}
        {imported && (
          <>
            <li>
              {i18n.t('options.imported', imported.cables, [
                imported.name,
                readableDate(localDay(imported.importedAt), 'medium').text,
                numeral(imported.cables),
              ])}{' '}
              <span class="fingerprint">{i18n.t('options.fingerprint', [imported.hash])}</span>
            </li>
            <li>
              {i18n.t('options.together', [
                numeral(imported.counts.identifiers),
                numeral(imported.counts.records),
              ])}
            </li>
          </>
        )}
      </ul>
      {fault && <IndexNotice fault={fault} />}
      <RemoveImported isThere={imported !== null && !isImporting} />
    </section>
  );
}
