import { browser } from 'wxt/browser';
import type { CableId } from './cable';
import { IndexFault } from './index/header';
import { IndexOpener } from './index/opener';
import type { OpenIndex } from './index/reader';
import type { IndexSource } from './index/source';

/** The files of the index that travels with the extension. */
export const packaged: IndexSource = {
  async read(file) {
    try {
      // The file is packaged by a build step, so the list of known paths does not have it.
      const path = `/index/${file}.bin` as '/';
      const response = await fetch(browser.runtime.getURL(path));
      return new Uint8Array(await response.arrayBuffer());
    } catch {
      throw new IndexFault(file, 'missing');
    }
  },
};

const opener = new IndexOpener(packaged);

/**
 * Gives the index that travels with the extension, as far as it is needed to look some cables up, or all of it;
 * each file is read once in this context. Throws an IndexFault where the identifiers cannot be used.
 */
export function packagedIndex(ids?: readonly CableId[]): Promise<OpenIndex> {
  return opener.open(ids);
}
