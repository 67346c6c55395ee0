// Run in a page of the IndexedDB rival: gives every cable its key. Gives how many, and the milliseconds it took.
(async () => {
  const start = performance.now();
  const { identifiers, records } = await (await fetch('facts.json')).json();
  const database = await new Promise((resolve, reject) => {
    const request = indexedDB.open('cables', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('cables');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const entries = Object.entries(identifiers);
  const BATCH = 20_000;
  for (let at = 0; at < entries.length; at += BATCH) {
    const transaction = database.transaction('cables', 'readwrite', { durability: 'relaxed' });
    const store = transaction.objectStore('cables');
    for (const [id, month] of entries.slice(at, at + BATCH)) {
      store.put({ month, record: records[id] ?? null }, id);
    }
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
  }
  database.close();
  return { cables: entries.length, milliseconds: performance.now() - start };
})();
