import { promisifyRequest } from 'idb-keyval';

/** Keeps blocks of bytes by key. What is changed is changed whole or, where that fails, not at all. */
export interface Blocks {
  get(key: string): Promise<Uint8Array | undefined>;
  put(key: string, bytes: Uint8Array): Promise<void>;
  keys(): Promise<string[]>;
  delete(keys: readonly string[]): Promise<void>;
}

const DATABASE = 'reftel-imported';
const STORE = 'blocks';

/** Gives the browser's blocks. The database is opened when first used. */
export function storedBlocks(): Blocks {
  let opening: Promise<IDBDatabase> | undefined;
  const database = () => {
    opening ??= opened().catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
  const read = async <Value>(ask: (store: IDBObjectStore) => IDBRequest<Value>) =>
    promisifyRequest(ask((await database()).transaction(STORE).objectStore(STORE)));
  const write = async (change: (store: IDBObjectStore) => void) => {
    // On the disk before the index is made the current one: that is another store, which knows nothing of this one.
    const transaction = (await database()).transaction(STORE, 'readwrite', {
      durability: 'strict',
    });
    const done = committed(transaction);
    change(transaction.objectStore(STORE));
    await done;
  };
  return {
    get: (key) => read<Uint8Array | undefined>((store) => store.get(key)),
    put: (key, bytes) => write((store) => store.put(bytes, key)),
    keys: async () => (await read((store) => store.getAllKeys())).map(String),
    delete: (keys) =>
      write((store) => {
        for (const key of keys) store.delete(key);
      }),
  };
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return promisifyRequest(request);
}

/** Settles once a change is made. Rejects with why it is not: that is known once it is given up, not when a part of it fails. */
const committed = (transaction: IDBTransaction) =>
  new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
