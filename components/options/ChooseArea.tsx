import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Chosen } from '@/lib/importing/import-files';
import { UploadIcon } from '../icons';

interface Props {
  onChoose: (chosen: Chosen) => void;
}

/** An attribute that the types do not know. */
const FOLDER = { webkitdirectory: true };

/** Takes a file, chosen or dropped anywhere on the page, or a folder. */
export function ChooseArea({ onChoose }: Props) {
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
      onChoose(oneFile(file));
    });
    return () => gone.abort();
  });

  return (
    <div class="import" data-dragging={dragging}>
      <p>
        <label class="file plain">
          <input
            type="file"
            class="visually-hidden"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) onChoose(oneFile(file));
            }}
          />
          <UploadIcon /> {i18n.t('options.import.file')}
        </label>
        <label class="file plain">
          <input
            type="file"
            class="visually-hidden"
            {...FOLDER}
            onChange={({ currentTarget }) => {
              const files = [...(currentTarget.files ?? [])];
              if (files.length > 0) onChoose(folderOf(files));
            }}
          />
          <UploadIcon /> {i18n.t('options.import.folder')}
        </label>
        {i18n.t('options.import.drop')}
      </p>
    </div>
  );
}

const oneFile = (file: File): Chosen => ({ name: file.name, isFolder: false, files: [file] });

function folderOf(files: readonly File[]): Chosen {
  const name = files[0]?.webkitRelativePath.split('/')[0] || i18n.t('options.import.folder');
  return { name, isFolder: true, files };
}
