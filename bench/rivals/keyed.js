// IndexedDB with one key for each cable. The bench fills it once, from the same facts, by `fill.js`.
function open() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('cables', 1);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function get(database, id) {
  return new Promise((resolve, reject) => {
    const request = database.transaction('cables').objectStore('cables').get(id);
    request.onsuccess = () => resolve(request.result ?? null);
    request.onerror = () => reject(request.error);
  });
}

chrome.runtime.onMessage.addListener(({ id }, _sender, reply) => {
  open()
    .then((database) => get(database, id))
    .then(reply);
  return true;
});
