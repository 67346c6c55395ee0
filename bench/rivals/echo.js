// The least a worker can do: what it costs to start one and to get a message there and back.
chrome.runtime.onMessage.addListener((message, _sender, reply) => {
  reply(message);
});
