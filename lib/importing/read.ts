import { IndexFault } from '../index/header';
import { withPostings } from '../index/import/derive-postings';
import type { Importer } from '../index/import/importer';
import { PackFault, unpack } from '../index/import/pack';
import type { WholeFiles } from '../index/whole/contents';
import { ImportError } from './fault';

/** Large enough that joining the pieces costs nothing, small enough for memory. */
const PIECE_BYTES = 4 << 20;

/** Has all of cables.csv read, a piece at a time. `onRead` hears how many bytes of it have been. */
export async function readCsv(
  file: Blob,
  from: number,
  importer: Importer,
  onRead: (bytes: number) => void,
): Promise<void> {
  for (let at = from; at < file.size; at += PIECE_BYTES) {
    const piece = file.slice(at, at + PIECE_BYTES);
    importer.push(new Uint8Array(await piece.arrayBuffer()));
    onRead(Math.min(at + PIECE_BYTES, file.size));
  }
}

/** A page of a cable is some kilobytes. What is larger is left out unread. */
const MOST_PAGE_BYTES = 8 << 20;
const PAGE = /\.html?$/i;

/** Whether a file of a folder may be the page of a cable. */
export const isPage = ({ name }: File): boolean => PAGE.test(name);

/** Has pages of cables read, one after the other. Throws an ImportError where none is one, or one cannot be read. */
export async function readPages(
  pages: readonly File[],
  importer: Importer,
  onRead: (pages: number) => void,
): Promise<void> {
  for (const [n, page] of pages.entries()) {
    const path = page.webkitRelativePath || page.name;
    const read = page.slice(0, page.size > MOST_PAGE_BYTES ? 0 : page.size).arrayBuffer();
    const bytes = await read.catch(() => {
      throw new ImportError({ kind: 'unreadable-page', page: path });
    });
    importer.page(path, new Uint8Array(bytes));
    onRead(n + 1);
  }
  if (importer.progress.records === 0) throw new ImportError({ kind: 'no-pages' });
}

/** Gives the files of a packed index, all verified. Throws where it cannot be used. */
export async function readPacked(file: Blob): Promise<WholeFiles> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    return await withPostings(await unpack(bytes));
  } catch (error) {
    if (error instanceof PackFault || error instanceof IndexFault) throw error;
    // Its hash is right and its parts are at odds.
    throw new ImportError({ kind: 'damaged' });
  }
}
