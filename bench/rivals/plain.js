// One JSON object of all facts, parsed when the worker is first asked.
let facts;

async function read() {
  const response = await fetch(chrome.runtime.getURL('facts.json'));
  return response.json();
}

chrome.runtime.onMessage.addListener(({ id }, _sender, reply) => {
  facts ??= read();
  facts.then(({ identifiers, records }) => {
    const month = identifiers[id];
    reply(month ? { month, record: records[id] ?? null } : null);
  });
  return true;
});
