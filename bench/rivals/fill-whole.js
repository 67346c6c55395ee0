// Run in a page of the whole index's extension: puts its files into IndexedDB.
(async () => {
  const start = performance.now();
  const files = await (await fetch('files.json')).json();
  const database = await new Promise((resolve, reject) => {
    const request = indexedDB.open('whole');
    request.onupgradeneeded = () => request.result.createObjectStore('files');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const contents = await Promise.all(
    files.map(async (file) => new Uint8Array(await (await fetch(`${file}.bin`)).arrayBuffer())),
  );
  const transaction = database.transaction('files', 'readwrite');
  for (const [n, file] of files.entries()) transaction.objectStore('files').put(contents[n], file);
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  database.close();
  return { cables: files.length, milliseconds: performance.now() - start };
})();
