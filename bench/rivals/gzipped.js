// The same JSON, compressed, unpacked by the browser's own stream.
let facts;

async function read() {
  const { body } = await fetch(chrome.runtime.getURL('facts.json.gz'));
  return new Response(body.pipeThrough(new DecompressionStream('gzip'))).json();
}

chrome.runtime.onMessage.addListener(({ id }, _sender, reply) => {
  facts ??= read();
  facts.then(({ identifiers, records }) => {
    const month = identifiers[id];
    reply(month ? { month, record: records[id] ?? null } : null);
  });
  return true;
});
