import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CheckIcon, UploadIcon, WarningIcon } from '../icons';
import { useImport } from './use-import';

/** Takes an export file, chosen or dropped anywhere on the page, and reports what came of it. */
export function ImportArea() {
  const { report, importFile } = useImport();
  const [dragging, setDragging] = useState(false);

  useEffect(() => {
    const gone = new AbortController();
    const on = (name: 'dragover' | 'dragleave' | 'drop', hear: (event: DragEvent) => void) =>
      document.addEventListener(name, hear, { signal: gone.signal });
    on('dragover', (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setDragging(true);
    });
    on('dragleave', ({ relatedTarget }) => relatedTarget === null && setDragging(false));
    on('drop', (event) => {
      setDragging(false);
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      importFile(file);
    });
    return () => gone.abort();
  }, []);

  return (
    <section class="import" data-dragging={dragging}>
      <p>
        <label class="file plain">
          <input
            type="file"
            class="visually-hidden"
            accept=".json,application/json"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              // Emptied, so that choosing the same file again, corrected, is a change too.
              if (file) importFile(file).then(() => (currentTarget.value = ''));
            }}
          />
          <UploadIcon /> {i18n.t('saved.import.choose')}
        </label>
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
