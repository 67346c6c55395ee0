import type { Tag } from '../cable';
import type { Blocks } from '../imported/blocks';
import { storeGeneration } from '../imported/generation';
import type { ImportedIndex } from '../imported/pointer';
import { FileFault } from '../index/import/csv';
import { Importer } from '../index/import/importer';
import type { Progress } from '../index/import/progress';
import { stationOf } from '../index/post';
import type { OpenIndex } from '../index/reader';
import { sealed, type WholeFiles } from '../index/whole/contents';
import type { ReferenceTables } from '../reference';
import { ImportError } from './fault';
import { fileKind } from './file-kind';
import { isPage, readCsv, readPacked, readPages } from './read';
import { rowContext } from './row-context';
import { countsWith, hashOf } from './summary';

/** What was chosen: one file, or the files of a folder. */
export interface Chosen {
  name: string;
  isFolder: boolean;
  files: readonly File[];
}

/** How far an import has come: bytes or pages read, then files stored; building is one step. */
export interface Step {
  stage: 'reading' | 'building' | 'storing';
  done: number;
  of: number;
  records: number;
}

/** What came of an import whose files are stored: what puts it into use, and what was read; null of a packed index. */
export interface Stored {
  imported: ImportedIndex;
  progress: Progress | null;
}

export interface Surroundings {
  blocks: Blocks;
  /** The index that travels with the extension, all of it. */
  bundled: OpenIndex;
  tables: ReferenceTables;
  tags: readonly Tag[];
  tell(step: Step): void;
}

/** Makes an index of what was chosen and stores its files, which are not in use by that. Throws where it cannot be done. */
export async function importFiles(chosen: Chosen, around: Surroundings): Promise<Stored> {
  const { files, progress } = await indexOf(chosen, around);
  const { cables, counts } = await countsWith(files, around.bundled);
  // A packed index of nothing would take the place of one of something.
  if (cables === 0) throw new ImportError({ kind: 'foreign' });
  const records = progress?.records ?? 0;
  let done = 0;
  const generation = await storeGeneration(around.blocks, files, () => {
    done++;
    around.tell({ stage: 'storing', done, of: files.size, records });
  });
  const imported = {
    ...{ generation, files: files.size, name: chosen.name, cables, counts },
    hash: await hashOf(files),
    importedAt: new Date().toISOString(),
  };
  return { imported, progress };
}

async function indexOf(
  { isFolder, files }: Chosen,
  around: Surroundings,
): Promise<{ files: WholeFiles; progress: Progress | null }> {
  const { bundled, tables, tags, tell } = around;
  const stations = bundled.identifiers.codes.map((code) => stationOf(bundled, code));
  const importer = new Importer({ stations, tags }, rowContext(tables, bundled.identifiers));
  const { progress } = importer;
  const reading = (of: number) => (done: number) =>
    tell({ stage: 'reading', done, of, records: progress.records });
  const [file] = files;
  if (isFolder) {
    const pages = files.filter(isPage);
    await readPages(pages, importer, reading(pages.length));
  } else if (file) {
    const { kind, from } = await fileKind(file);
    if (kind === 'packed') {
      tell({ stage: 'building', done: 0, of: 1, records: 0 });
      return { files: await readPacked(file), progress: null };
    }
    await readCsv(file, from, importer, reading(file.size));
  }
  tell({ stage: 'building', done: 0, of: 1, records: progress.records });
  const contents = importer.finish();
  if (progress.records === 0) throw new FileFault('foreign', 1);
  return { files: await sealed(contents), progress };
}
