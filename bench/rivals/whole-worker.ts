import { createStore, get } from 'idb-keyval';
import { asCableId } from '../../lib/cable';
import { IndexFault } from '../../lib/index/header';
import { lookUp } from '../../lib/index/reader';
import { WholeOpener } from '../../lib/index/whole/whole-opener';

declare const chrome: {
  runtime: {
    onMessage: {
      addListener(
        hear: (message: { id: string }, sender: unknown, reply: (answer: unknown) => void) => true,
      ): void;
    };
  };
};

const store = createStore('whole', 'files');
const opener = new WholeOpener({
  async read(file) {
    const bytes = await get<Uint8Array>(file, store);
    if (!bytes) throw new IndexFault(file, 'missing');
    return bytes;
  },
});

/** Looks a cable up in a whole index, whose files are in IndexedDB as an import leaves them. */
chrome.runtime.onMessage.addListener(({ id }, _sender, reply) => {
  const asked = asCableId(id);
  if (asked) opener.open([asked]).then((index) => reply(lookUp(index, [asked])));
  return true;
});
