import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { cableOf } from '@/lib/index/reader';
import { ask } from '@/lib/messages/send';
import { packagedIndex } from '@/lib/packaged-index';
import { readExport } from '@/lib/saved/transfer';
import { faultWords, mergeWords } from './import-words';

/** What came of an import, in words. */
export interface ImportReport {
  ok: boolean;
  text: string;
}

/** Gives what came of the last import and a way to import a file. A file with any fault changes nothing. */
export function useImport() {
  const [report, setReport] = useState<ImportReport | null>(null);
  return {
    report,
    importFile: async (file: File) => {
      setReport(null);
      setReport(await imported(file));
    },
  };
}

async function imported(file: File): Promise<ImportReport> {
  const text = await file.text().catch(() => null);
  if (text === null)
    return { ok: false, text: i18n.t('saved.import.wrong', [i18n.t('saved.import.unreadable')]) };
  const index = await packagedIndex().catch(() => null);
  const read = readExport(text, (id) => index === null || cableOf(index, id) !== null);
  if (!read.ok) return { ok: false, text: faultWords(read.error) };
  const answer = await ask('merge', { cables: read.value });
  return answer.ok
    ? { ok: true, text: mergeWords(answer.value) }
    : { ok: false, text: i18n.t('saved.failed.merge') };
}
