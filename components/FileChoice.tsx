import { UploadIcon } from './icons';

interface Props {
  label: string;
  accept?: string;
  /** Whether a folder is chosen, with all files in it. */
  folder?: boolean;
  onChoose: (files: File[]) => void;
}

/** An attribute that the types do not know. */
const FOLDER = { webkitdirectory: true };

/** A word to press that opens the browser's own dialog for choosing files. */
export function FileChoice({ label, accept, folder, onChoose }: Props) {
  return (
    <label class="file plain">
      <input
        type="file"
        class="visually-hidden"
        {...(accept && { accept })}
        {...(folder && FOLDER)}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // So that choosing the same file again, corrected, is a change too.
          currentTarget.value = '';
          if (files.length > 0) onChoose(files);
        }}
      />
      <UploadIcon /> {label}
    </label>
  );
}
