import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import type { CableId } from '@/lib/cable';
import { IndexNotice } from '../IndexNotice';
import { DownloadIcon, ExternalIcon, UploadIcon } from '../icons';
import { numeral } from '../language';
import { downloadExport } from '../saved/export-file';
import { SavedList } from '../saved/SavedList';
import { useSaved } from '../saved/saved-context';
import type { IndexState } from '../use-index';

/** Opens the page of saved cables: a popup closes when a file is being chosen, a page does not. */
async function openPage(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('saved.html') });
  window.close();
}

/** The saved cables in the popup. */
export function SavedPanel({
  index,
  onOpen,
}: {
  index: IndexState;
  onOpen: (id: CableId) => void;
}) {
  const { cables } = useSaved();
  const count = cables?.length ?? 0;
  return (
    <>
      {index.state === 'broken' && <IndexNotice fault={index.fault} />}
      <div class="panel-head">
        {count > 0 && <h2 class="group-head">{i18n.t('saved.count', count, [numeral(count)])}</h2>}
        {count > 0 && cables && (
          <button type="button" class="plain" onClick={() => downloadExport(cables)}>
            <DownloadIcon /> {i18n.t('saved.export')}
          </button>
        )}
        <button type="button" class="plain" onClick={openPage}>
          <UploadIcon /> {i18n.t('popup.saved.import')}
        </button>
        {count > 0 && (
          <button
            type="button"
            class="plain"
            aria-label={i18n.t('popup.saved.openPage')}
            title={i18n.t('popup.saved.openPage')}
            onClick={openPage}
          >
            <ExternalIcon />
          </button>
        )}
      </div>
      <SavedList index={index.state === 'open' ? index.index : null} onOpen={onOpen} />
    </>
  );
}
