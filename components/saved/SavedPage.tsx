import { i18n } from '#i18n';
import { IndexNotice } from '../IndexNotice';
import { DownloadIcon } from '../icons';
import { numeral } from '../language';
import { useIndex } from '../use-index';
import { useOverlaid } from '../use-overlaid';
import { downloadExport } from './export-file';
import { ImportArea } from './ImportArea';
import { SavedList } from './SavedList';
import { StatusBar } from './StatusBar';
import { useSaved } from './saved-context';
import '../tokens.css';
import '../cable.css';
import '../page.css';
import '../sheet.css';
import '../rows.css';
import '../import-area.css';
import './saved.css';

/** The page of saved cables: the list, wide, with export and import. */
export function SavedPage() {
  const { cables } = useSaved();
  const state = useIndex();
  const index = useOverlaid(
    state.state === 'open' ? state.index : null,
    cables?.map(({ id }) => id) ?? [],
  );
  const count = cables?.length ?? 0;
  const [fault] = state.state === 'broken' ? [state.fault] : (index?.faults ?? []);
  return (
    <>
      <main class="sheet saved-page">
        <header>
          <h1>{i18n.t('saved.title')}</h1>
          <p class="count">{count > 0 && i18n.t('saved.count', count, [numeral(count)])}</p>
          {cables && count > 0 && (
            <button type="button" class="plain" onClick={() => downloadExport(cables)}>
              <DownloadIcon /> {i18n.t('saved.export')}
            </button>
          )}
        </header>
        <ImportArea />
        {fault && <IndexNotice fault={fault} />}
        <SavedList index={index} />
      </main>
      <StatusBar />
    </>
  );
}
