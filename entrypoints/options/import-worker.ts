import type { Order } from '@/lib/importing/protocol';
import { work } from '@/lib/importing/work';
import { IndexFault } from '@/lib/index/header';

/** A worker has no API of the extension, but is of the same origin as its files. */
const bundled = {
  async read(file: ConstructorParameters<typeof IndexFault>[0]) {
    const response = await fetch(new URL(`/index/${file}.bin`, self.location.origin)).catch(() => {
      throw new IndexFault(file, 'missing');
    });
    return new Uint8Array(await response.arrayBuffer());
  },
};

self.onmessage = ({ data }: MessageEvent<Order>) =>
  void work(data, bundled, (told) => self.postMessage(told));
