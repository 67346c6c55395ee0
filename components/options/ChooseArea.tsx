import { i18n } from '#i18n';
import type { Chosen } from '@/lib/importing/import-files';
import { FileChoice } from '../FileChoice';
import { useFileDrop } from '../use-file-drop';

interface Props {
  onChoose: (chosen: Chosen) => void;
}

/** Takes a file, chosen or dropped anywhere on the page, or a folder. */
export function ChooseArea({ onChoose }: Props) {
  const takeFile = (file: File) => onChoose({ name: file.name, isFolder: false, files: [file] });
  const dragging = useFileDrop(takeFile);
  return (
    <div class="import" data-dragging={dragging}>
      <p>
        <FileChoice
          label={i18n.t('options.import.file')}
          onChoose={([file]) => file && takeFile(file)}
        />
        <FileChoice
          folder
          label={i18n.t('options.import.folder')}
          onChoose={(files) => onChoose(folderOf(files))}
        />
        {i18n.t('options.import.drop')}
      </p>
    </div>
  );
}

function folderOf(files: readonly File[]): Chosen {
  const name = files[0]?.webkitRelativePath.split('/')[0] || i18n.t('options.import.folder');
  return { name, isFolder: true, files };
}
