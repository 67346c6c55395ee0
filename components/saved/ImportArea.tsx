import { i18n } from '#i18n';
import { FileChoice } from '../FileChoice';
import { CheckIcon, WarningIcon } from '../icons';
import { useFileDrop } from '../use-file-drop';
import { useImport } from './use-import';

/** Takes an export file, chosen or dropped anywhere on the page, and reports what came of it. */
export function ImportArea() {
  const { report, importFile } = useImport();
  const dragging = useFileDrop(importFile);
  return (
    <section class="import" data-dragging={dragging}>
      <p>
        <FileChoice
          label={i18n.t('saved.import.choose')}
          accept=".json,application/json"
          onChoose={([file]) => file && importFile(file)}
        />
        {i18n.t('saved.import.drop')}
      </p>
      <p class="report" role="status">
        {report && (
          <>
            {report.ok ? <CheckIcon /> : <WarningIcon />} {report.text}
          </>
        )}
      </p>
    </section>
  );
}
